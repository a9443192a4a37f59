package io.largesse.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.id.Ids;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.json.Value;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads and writes segmentations, in the API, the shipped files and the tables alike. */
public final class SegmentationJson {
  /** Segments of one axis: nobody tells more of them apart. */
  static final int SEGMENTS_MAX = 50;

  /** Bytes of a definition's JSON: an item of DynamoDB holds 400 KB, its other attributes too. */
  static final int BYTES_MAX = 350_000;

  /** The decimals of the currency that has most; what was stored may be of another house. */
  private static final int DECIMALS_MAX = 4;

  private static final int LANGUAGES_MAX = 20;
  private static final int TITLE_LENGTH_MAX = 200;
  private static final int PURPOSE_LENGTH_MAX = 1_000;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private SegmentationJson() {}

  /** Reads a caller's definition of {@code axis}, whose amounts are of {@code currency}. */
  public static Function<Fields, Segmentation> draft(Axis axis, Currency currency) {
    return fields -> read(fields, axis, 0, currency.getDefaultFractionDigits());
  }

  /** Reads a definition that was checked before, as {@code version}. */
  public static Function<Fields, Segmentation> stored(Axis axis, int version) {
    return fields -> read(fields, axis, version, DECIMALS_MAX);
  }

  private static Segmentation read(Fields fields, Axis axis, int version, int decimalsMax) {
    Field<Axis> named = fields.optional("axis", Read.id(Axis::new), axis);
    Field<String> otherwise = fields.required("otherwise", Read.id(Ids::check));
    Field<List<Segment>> segments = fields.required("segments", segments(decimalsMax));
    fields
        .peek(named)
        .filter(other -> !other.equals(axis))
        .ifPresent(other -> fields.fault("axis", "is the axis that is addressed"));
    Optional<String> last = fields.peek(otherwise);
    if (last.isPresent() && fields.peek(segments).filter(all -> has(all, last.get())).isPresent()) {
      fields.fault("otherwise", "is the name of one of the segments");
    }
    return fields.build(
        () -> {
          Segmentation whole = new Segmentation(axis, version, otherwise.get(), segments.get());
          if (Json.write(write(whole)).getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            throw new IllegalArgumentException("is larger than " + BYTES_MAX + " bytes");
          }
          return whole;
        });
  }

  private static As<List<Segment>> segments(int decimalsMax) {
    As<List<Segment>> list =
        Read.list(Read.object(fields -> segment(fields, decimalsMax)), SEGMENTS_MAX);
    return value -> {
      Optional<List<Segment>> read = list.read(value);
      if (read.isPresent() && read.get().isEmpty()) {
        return value.fault("has one segment or more");
      }
      return noteRepetitions(value) ? read : Optional.empty();
    };
  }

  private static Segment segment(Fields fields, int decimalsMax) {
    Field<String> name = fields.required("name", Read.id(Ids::check));
    Field<Map<String, String>> title =
        fields.map(
            "title",
            Read.text(35, SegmentationJson::language),
            Read.text(TITLE_LENGTH_MAX),
            LANGUAGES_MAX);
    Field<Optional<String>> purpose = fields.optional("purpose", Read.text(PURPOSE_LENGTH_MAX));
    Field<Optional<String>> owner = fields.optional("owner", Read.text(TITLE_LENGTH_MAX));
    Field<Condition> when = fields.required("when", new ConditionJson(decimalsMax).condition());
    return fields.build(
        () -> new Segment(name.get(), title.get(), purpose.get(), owner.get(), when.get()));
  }

  private static String language(String tag) {
    if (!LANGUAGE.matcher(tag).matches()) {
      throw new IllegalArgumentException("is a language, such as fr or pt-BR");
    }
    return tag;
  }

  /** A name says which segment a client is in, and so stands for one alone. */
  private static boolean noteRepetitions(Value segments) {
    Set<String> names = new HashSet<>();
    boolean apart = true;
    for (int index = 0; index < segments.node().size(); index++) {
      JsonNode name = segments.node().path(index).path("name");
      if (name.isTextual() && !names.add(name.textValue())) {
        new Value(name, segments.pointer() + "/" + index + "/name", segments.faults())
            .fault("is the name of another segment too");
        apart = false;
      }
    }
    return apart;
  }

  private static boolean has(List<Segment> segments, String name) {
    return segments.stream().anyMatch(segment -> segment.name().equals(name));
  }

  /** Writes what defines the axis, without its version. */
  public static ObjectNode write(Segmentation segmentation) {
    ObjectNode json =
        Json.object()
            .put("axis", segmentation.axis().name())
            .put("otherwise", segmentation.otherwise());
    ArrayNode segments = json.putArray("segments");
    segmentation.segments().stream().map(SegmentationJson::write).forEach(segments::add);
    return json;
  }

  private static ObjectNode write(Segment segment) {
    ObjectNode json = Json.object().put("name", segment.name());
    if (!segment.title().isEmpty()) {
      new TreeMap<>(segment.title()).forEach(json.putObject("title")::put);
    }
    segment.purpose().ifPresent(purpose -> json.put("purpose", purpose));
    segment.owner().ifPresent(owner -> json.put("owner", owner));
    json.set("when", ConditionJson.write(segment.when()));
    return json;
  }
}
