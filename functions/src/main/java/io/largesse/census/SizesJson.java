package io.largesse.census;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.money.Money;
import io.largesse.segment.Segment;
import io.largesse.segment.Segmentation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the sizes of segments, in the order of their segmentation; null what was not counted. */
public record SizesJson(Currency reference) {
  private static final int SHARE_DECIMALS = 6;

  /** The sizes of the segments in force, if they were counted since that is in force. */
  public ObjectNode write(Segmentation inForce, Optional<Counted> latest) {
    Optional<Counted> counted = latest.filter(count -> count.version() == inForce.version());
    Optional<Tally> tally = counted.map(Counted::tally);
    ObjectNode json =
        Json.object()
            .put("axis", inForce.axis().name())
            .put("version", inForce.version())
            .put("countedOn", counted.map(count -> count.day().toString()).orElse(null))
            .put("counted", tally.map(Tally::clients).orElse(null))
            .put("unplaced", tally.map(all -> unplaced(inForce, all)).orElse(null));
    json.set("items", segments(inForce, tally));
    return json;
  }

  /** A simulation, and what it came to if it is done. */
  public ObjectNode write(Standing simulation) {
    Census census = simulation.census();
    Optional<Tally> tally = simulation.tally();
    ObjectNode json =
        Json.object()
            .put("simulationId", simulation.id().value())
            .put("axis", census.axis().name())
            .put("by", census.begun().by())
            .put("at", census.begun().at().toString())
            .put("state", census.state().name())
            .put("clients", tally.map(Tally::clients).orElse(null));
    json.set("segments", segments(simulation.definition(), tally));
    ArrayNode migration = json.putArray("migration");
    tally.ifPresent(
        all -> all.moves().forEach((move, clients) -> migration.add(write(move, clients))));
    return json;
  }

  private static ObjectNode write(Move move, long clients) {
    return Json.object()
        .put("from", move.from().orElse(null))
        .put("to", move.to())
        .put("clients", clients);
  }

  private ArrayNode segments(Segmentation segmentation, Optional<Tally> tally) {
    ArrayNode segments = Json.array();
    names(segmentation).forEach(name -> segments.add(segment(name, tally)));
    return segments;
  }

  private ObjectNode segment(String name, Optional<Tally> tally) {
    ObjectNode json = Json.object().put("name", name);
    if (tally.isEmpty()) {
      return json.putNull("clients").putNull("share").putNull("spend12Months").putNull("markets");
    }
    Size size = tally.get().of(name);
    json.put("clients", size.clients())
        .put("share", share(size.clients(), tally.get().clients()))
        .set("spend12Months", money(size));
    ObjectNode markets = json.putObject("markets");
    tally
        .get()
        .markets(name)
        .forEach(
            (market, part) -> {
              if (!market.isEmpty()) {
                markets
                    .putObject(market)
                    .put("clients", part.clients())
                    .set("spend12Months", money(part));
              }
            });
    return json;
  }

  /** Clients who are in none of the segments: they were not judged by this version yet. */
  private static long unplaced(Segmentation inForce, Tally tally) {
    return tally.clients() - names(inForce).mapToLong(name -> tally.of(name).clients()).sum();
  }

  private static Stream<String> names(Segmentation segmentation) {
    return Stream.concat(
        segmentation.segments().stream().map(Segment::name), Stream.of(segmentation.otherwise()));
  }

  private static @Nullable String share(long clients, long all) {
    return all == 0
        ? null
        : BigDecimal.valueOf(clients)
            .divide(BigDecimal.valueOf(all), SHARE_DECIMALS, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private ObjectNode money(Size size) {
    return Json.money(new Money(size.spend(), reference));
  }
}
