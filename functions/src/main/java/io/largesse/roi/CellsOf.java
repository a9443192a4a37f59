package io.largesse.roi;

import io.largesse.history.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** In which cells an episode is (roi method: dimensions and results). */
final class CellsOf {
  private CellsOf() {}

  /**
   * The cells of {@code gifts}, in order. Market, boutique and occasion are those of the first
   * gift; typologies and SKUs are those of all.
   *
   * @param segment of the value axis on the eve of the episode
   */
  static List<CellKey> of(EpisodeGifts gifts, String segment) {
    String market = gifts.first().market();
    Set<CellKey> keys = new TreeSet<>();
    keys.add(CellKey.ALL);
    keys.add(new CellKey(Dimension.MARKET, market));
    keys.add(new CellKey(Dimension.BOUTIQUE, gifts.first().boutique()));
    keys.add(new CellKey(Dimension.SEGMENT, segment));
    keys.add(CellKey.pair(Dimension.MARKET_SEGMENT, market, segment));
    gifts
        .first()
        .occasion()
        .ifPresent(
            occasion -> {
              keys.add(new CellKey(Dimension.OCCASION, occasion));
              keys.add(CellKey.pair(Dimension.MARKET_OCCASION, market, occasion));
            });
    for (Received gift : gifts.gifts()) {
      keys.add(new CellKey(Dimension.TYPOLOGY, gift.typology().name()));
      keys.add(CellKey.pair(Dimension.MARKET_TYPOLOGY, market, gift.typology().name()));
      gift.sku().ifPresent(sku -> keys.add(new CellKey(Dimension.SKU, sku)));
    }
    return new ArrayList<>(keys);
  }
}
