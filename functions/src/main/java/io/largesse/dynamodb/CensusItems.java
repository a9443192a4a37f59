package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.census.Census;
import io.largesse.census.CensusId;
import io.largesse.census.Counted;
import io.largesse.census.Question;
import io.largesse.census.Step;
import io.largesse.census.Tally;
import io.largesse.census.TallyCodec;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.segment.Axis;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How censuses are stored: under each one its head, what is tried, its steps, and its result; under
 * each axis the latest count.
 */
final class CensusItems {
  static final String CENSUS = "census";
  static final String DAY = "day";

  private static final String PART = "part";
  private static final String HEAD = "head";
  private static final String DEFINITION = "definition";
  private static final String RESULT = "result";
  private static final String LATEST = "#latest";
  private static final String TALLY = "tally";
  private static final String NEXT = "next";

  private CensusItems() {}

  static Map<String, AttributeValue> headKey(CensusId id) {
    return key(id.value(), HEAD);
  }

  static Map<String, AttributeValue> definitionKey(CensusId id) {
    return key(id.value(), DEFINITION);
  }

  static Map<String, AttributeValue> resultKey(CensusId id) {
    return key(id.value(), RESULT);
  }

  static Map<String, AttributeValue> latestKey(Axis axis) {
    return key(axis + LATEST, HEAD);
  }

  static Map<String, AttributeValue> stepKey(CensusId id, int part, Optional<String> position) {
    return key(id.value(), step(part, position));
  }

  static Item head(Census census) {
    Act begun = census.begun();
    Item item =
        item(census.id().value(), HEAD)
            .with("axis", census.axis().name())
            .with("parts", census.parts())
            .with("state", census.state().name())
            .with("begunBy", begun.by())
            .with("begunIn", begun.requestId())
            .with("begunAt", begun.at().toString())
            .writtenBy(begun);
    return switch (census.question()) {
      case Question.Kept(int version) -> item.with("counts", "KEPT").with("inForce", version);
      case Question.Tried(_, boolean ofDraft) -> item.with("counts", ofDraft ? "DRAFT" : "GIVEN");
    };
  }

  static Item definition(Census census, Segmentation definition) {
    return item(census.id().value(), DEFINITION)
        .with(DocumentTable.DOCUMENT, Json.write(SegmentationJson.write(definition)))
        .writtenBy(census.begun());
  }

  /**
   * @param definition reads the item of what is tried, where something is
   */
  static Census census(
      CensusId id,
      Map<String, AttributeValue> head,
      Supplier<Map<String, AttributeValue>> definition) {
    Axis axis = new Axis(text(head, "axis"));
    String counts = text(head, "counts");
    Question question =
        counts.equals("KEPT")
            ? new Question.Kept(Math.toIntExact(number(head, "inForce")))
            : new Question.Tried(
                Stored.read(
                    text(definition.get(), DocumentTable.DOCUMENT),
                    SegmentationJson.stored(axis, 0)),
                counts.equals("DRAFT"));
    return new Census(
        id,
        axis,
        question,
        Math.toIntExact(number(head, "parts")),
        new Act(text(head, "begunBy"), text(head, "begunIn"), Instant.parse(text(head, "begunAt"))),
        Census.State.valueOf(text(head, "state")));
  }

  static Item step(CensusId id, int part, Optional<String> position, Step step) {
    return item(id.value(), step(part, position))
        .with(TALLY, TallyCodec.encode(step.tally()))
        .with(NEXT, step.next());
  }

  static Step step(Map<String, AttributeValue> item) {
    return new Step(tally(item), Optional.ofNullable(item.get(NEXT)).map(AttributeValue::s));
  }

  static Item result(CensusId id, Tally tally) {
    return item(id.value(), RESULT).with(TALLY, TallyCodec.encode(tally));
  }

  static Item latest(Axis axis, Counted counted) {
    return item(axis + LATEST, HEAD)
        .with(DocumentTable.VERSION, counted.version())
        .with(DAY, counted.day().toString())
        .with(TALLY, TallyCodec.encode(counted.tally()));
  }

  static Tally tally(Map<String, AttributeValue> item) {
    return TallyCodec.decode(Item.binary(item, TALLY));
  }

  static IllegalStateException incomplete() {
    return new IllegalStateException("A census lacks a part");
  }

  private static String step(int part, Optional<String> position) {
    return "%03d#%s".formatted(part, position.orElse(""));
  }

  private static Item item(String census, String part) {
    return Item.of(CENSUS, census).with(PART, part);
  }

  private static Map<String, AttributeValue> key(String census, String part) {
    return Map.of(CENSUS, AttributeValue.fromS(census), PART, AttributeValue.fromS(part));
  }
}
