package io.largesse.dynamodb;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.gift.Change;
import io.largesse.gift.Gift;
import io.largesse.stock.Balance;
import io.largesse.stock.GiftMovement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The units that a change of gifts moves: on record one by one, moved together in each place. */
final class GiftMoves {
  private GiftMoves() {}

  static List<TransactWriteItem> of(Change change, StockUpdates stock) {
    List<TransactWriteItem> writes = new ArrayList<>();
    Map<Place, Balance> moved = new LinkedHashMap<>();
    for (Change.Part part : change.gifts()) {
      if (part.movement().isPresent()) {
        GiftMovement kind = part.movement().get();
        Gift gift = part.gift().value();
        Place place = new Place(gift.stockAt(), gift.request().sku().orElseThrow());
        int quantity = gift.entry().quantity();
        moved.merge(place, new Balance(kind.of(quantity), 1), Balance::plus);
        writes.add(
            stock.record(
                gift.id(),
                gift.movements(),
                kind,
                place.boutique,
                place.sku,
                quantity,
                change.act()));
      }
    }
    moved.forEach(
        (place, balance) ->
            writes.add(
                stock.change(
                    place.boutique,
                    place.sku,
                    balance.units(),
                    Math.toIntExact(balance.movements()),
                    change.act())));
    return writes;
  }

  /** Where units of a SKU are. */
  private record Place(BoutiqueId boutique, SkuCode sku) {}
}
