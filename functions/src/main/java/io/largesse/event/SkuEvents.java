package io.largesse.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.catalogue.Sku;
import io.largesse.catalogue.SkuJson;
import io.largesse.json.Json;
import java.time.Instant;
import java.util.List;

/** A SKU that is new or has changed in the catalogue, where the rest of it can be read. */
public final class SkuEvents implements ChangeEvents {
  @Override
  public List<Event> of(Change change) {
    return change.after().map(image -> List.of(event(image))).orElse(List.of());
  }

  private static Event event(Image image) {
    Sku sku = image.document(SkuJson::read);
    ObjectNode detail =
        Json.object()
            .put("sku", sku.code().value())
            .put("version", image.version())
            .put("typology", sku.typology().name())
            .put("active", sku.active());
    sku.validFrom().ifPresent(day -> detail.put("validFrom", day.toString()));
    sku.validTo().ifPresent(day -> detail.put("validTo", day.toString()));
    return Event.of(
        "SkuChanged",
        sku.code().value(),
        Long.toString(image.version()),
        Instant.parse(image.text("at")),
        detail);
  }
}
