package io.largesse.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.finance.Declaration;
import io.largesse.finance.DeclarationJson;
import io.largesse.finance.GivenGift;
import io.largesse.json.Json;
import java.util.List;

/** A declaration that is made; that it was posted later is told to nobody. */
public final class DeclarationEvents implements ChangeEvents {
  @Override
  public List<Event> of(Change change) {
    return change.before().isEmpty()
        ? change.after(DeclarationJson::read).stream().map(DeclarationEvents::event).toList()
        : List.of();
  }

  private static Event event(Declaration declaration) {
    GivenGift gift = declaration.gift();
    ObjectNode detail =
        Json.object()
            .put("declarationId", declaration.id().toString())
            .put("kind", declaration.kind().name());
    declaration.corrects().ifPresent(first -> detail.put("corrects", first.toString()));
    detail
        .put("giftId", gift.giftId().value())
        .put("boutique", gift.boutique().value())
        .put("market", gift.market().code())
        .put("entity", gift.entity().value())
        .put("day", gift.day().toString());
    return Event.of(
        "GiftDeclared", declaration.id().toString(), "1", declaration.recorded().at(), detail);
  }
}
