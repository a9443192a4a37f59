package io.largesse.roi;

import io.largesse.history.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tells in which cells an episode is (roi method: dimensions and results). Market, boutique
 * and occasion are those of its first gift; typologies and SKUs are those of all.
 *
 * @param segment of the value axis on the eve of the episode
 * @param typologies in order, each once
 * @param skus likewise
 */
record Traits(
    String market,
    String boutique,
    String segment,
    Optional<String> occasion,
    List<String> typologies,
    List<String> skus) {
  static Traits of(EpisodeGifts gifts, String segment) {
    Received first = gifts.first();
    return new Traits(
        first.market(),
        first.boutique(),
        segment,
        first.occasion(),
        typologies(gifts.gifts()),
        skus(gifts.gifts()));
  }

  /** The cells, in order. */
  List<CellKey> cells() {
    List<CellKey> keys = new ArrayList<>();
    keys.add(CellKey.ALL);
    keys.add(new CellKey(Dimension.MARKET, market));
    keys.add(new CellKey(Dimension.BOUTIQUE, boutique));
    keys.add(new CellKey(Dimension.SEGMENT, segment));
    typologies.forEach(name -> keys.add(new CellKey(Dimension.TYPOLOGY, name)));
    skus.forEach(sku -> keys.add(new CellKey(Dimension.SKU, sku)));
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
    return gifts.size() == 1
        ? gifts.getFirst().sku().map(List::of).orElse(List.of())
        : gifts.stream().flatMap(gift -> gift.sku().stream()).distinct().sorted().toList();
  }
}
