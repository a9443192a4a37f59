package io.largesse.roi;

import io.largesse.history.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Optional<String> occasion = gifts.first().occasion();
    List<String> typologies = typologies(gifts.gifts());
    List<CellKey> keys = new ArrayList<>();
    keys.add(CellKey.ALL);
    keys.add(new CellKey(Dimension.MARKET, market));
    keys.add(new CellKey(Dimension.BOUTIQUE, gifts.first().boutique()));
    keys.add(new CellKey(Dimension.SEGMENT, segment));
    typologies.forEach(name -> keys.add(new CellKey(Dimension.TYPOLOGY, name)));
    skus(gifts.gifts()).forEach(sku -> keys.add(new CellKey(Dimension.SKU, sku)));
    occasion.ifPresent(name -> keys.add(new CellKey(Dimension.OCCASION, name)));
    typologies.forEach(name -> keys.add(CellKey.pair(Dimension.MARKET_TYPOLOGY, market, name)));
    keys.add(CellKey.pair(Dimension.MARKET_SEGMENT, market, segment));
    occasion.ifPresent(name -> keys.add(CellKey.pair(Dimension.MARKET_OCCASION, market, name)));
    return keys;
  }

  private static List<String> typologies(List<Received> gifts) {
    return gifts.size() == 1
        ? List.of(gifts.getFirst().typology().name())
        : gifts.stream().map(gift -> gift.typology().name()).distinct().sorted().toList();
  }

  private static List<String> skus(List<Received> gifts) {
    return gifts.stream().flatMap(gift -> gift.sku().stream()).distinct().sorted().toList();
  }
}
