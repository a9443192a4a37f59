package io.largesse.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.stock.StockState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A SKU of which a boutique has come to have as few units as it wants to be warned of, or of which
 * a check has found other units than its movements add up to.
 */
public final class StockEvents implements ChangeEvents {
  private static final String DRIFT = "drift";

  @Override
  public List<Event> of(Change change) {
    return Stream.of(low(change), drifted(change)).flatMap(Optional::stream).toList();
  }

  private static Optional<Event> low(Change change) {
    boolean wasLow = change.before().filter(StockEvents::isLow).isPresent();
    return change
        .after()
        .filter(image -> isLow(image) && !wasLow)
        .map(image -> low(image, change.sequence()));
  }

  /** A drift that was noted before is no news. */
  private static Optional<Event> drifted(Change change) {
    Optional<String> before = change.before().flatMap(image -> image.find(DRIFT));
    return change
        .after()
        .filter(image -> image.find(DRIFT).isPresent() && !image.find(DRIFT).equals(before))
        .map(image -> drifted(image, change.sequence()));
  }

  /** Without a threshold, stock is never low. */
  private static boolean isLow(Image image) {
    return image.find("lowAt").map(low -> available(image) <= Long.parseLong(low)).orElse(false);
  }

  private static long available(Image image) {
    return image.find(StockState.AVAILABLE.word()).map(Long::parseLong).orElse(0L);
  }

  /** Stock has no version: the place in the stream tells its changes apart. */
  private static Event low(Image image, String sequence) {
    String boutique = image.text("boutique");
    String sku = image.text("sku");
    return Event.of(
        "StockLow",
        boutique + "#" + sku,
        sequence,
        Instant.parse(image.text("at")),
        Json.object()
            .put("boutique", boutique)
            .put("sku", sku)
            .put("available", available(image))
            .put("lowAt", image.number("lowAt")));
  }

  private static Event drifted(Image image, String sequence) {
    String boutique = image.text("boutique");
    String sku = image.text("sku");
    ObjectNode drift = (ObjectNode) Json.parse(image.text(DRIFT));
    Instant found = Instant.parse(drift.remove("at").asText());
    ObjectNode detail = Json.object().put("boutique", boutique).put("sku", sku);
    detail.set("drift", drift);
    return Event.of("StockDrifted", boutique + "#" + sku, sequence, found, detail);
  }
}
