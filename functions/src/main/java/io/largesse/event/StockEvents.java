package io.largesse.event;

import io.largesse.json.Json;
import io.largesse.stock.StockState;
import java.time.Instant;
import java.util.List;

/** A SKU of which a boutique has come to have as few units as it wants to be warned of. */
public final class StockEvents implements ChangeEvents {
  @Override
  public List<Event> of(Change change) {
    boolean wasLow = change.before().filter(StockEvents::isLow).isPresent();
    return change.after().filter(image -> isLow(image) && !wasLow).stream()
        .map(image -> event(image, change.sequence()))
        .toList();
  }

  /** Without a threshold, stock is never low. */
  private static boolean isLow(Image image) {
    return image.find("lowAt").map(low -> available(image) <= Long.parseLong(low)).orElse(false);
  }

  private static long available(Image image) {
    return image.find(StockState.AVAILABLE.word()).map(Long::parseLong).orElse(0L);
  }

  /** Stock has no version: the place in the stream tells its changes apart. */
  private static Event event(Image image, String sequence) {
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
}
