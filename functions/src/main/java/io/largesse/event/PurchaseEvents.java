package io.largesse.event;

import io.largesse.json.Json;
import io.largesse.purchase.KeptJson;
import io.largesse.purchase.KeptReturn;
import io.largesse.purchase.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A return that waited for its purchase, and then could not be one of it. */
public final class PurchaseEvents implements ChangeEvents {
  @Override
  public List<Event> of(Change change) {
    Optional<KeptReturn> refused = change.after().flatMap(PurchaseEvents::refused);
    return refused.isPresent() && change.before().flatMap(PurchaseEvents::refused).isEmpty()
        ? List.of(event(refused.get(), change.after().orElseThrow()))
        : List.of();
  }

  /** An id that is only waited for has no document. */
  private static Optional<KeptReturn> refused(Image image) {
    return image.find("document").map(_ -> image.document(KeptJson::read)).stream()
        .filter(KeptReturn.class::isInstance)
        .map(KeptReturn.class::cast)
        .filter(back -> back.state() == KeptReturn.State.REFUSED)
        .findFirst();
  }

  private static Event event(KeptReturn back, Image image) {
    return Event.of(
        "ReturnRefused",
        back.id().value(),
        Long.toString(image.version()),
        Instant.parse(image.text("at")),
        Json.object()
            .put("purchaseId", back.id().value())
            .put("returnOf", back.told().returnOf().orElseThrow().value())
            .put("clientId", back.client().value())
            .put("boutique", back.told().boutique().value())
            .put("market", back.market().code())
            .put("reason", back.refusal().map(Refusal::reason).orElseThrow().name()));
  }
}
