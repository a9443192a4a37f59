package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Dimension;

/** What dimensions are called. */
record DimensionWords(Language language) {
  /** The heading of a part of the page. */
  String title(Dimension dimension) {
    return language.of("By %s", "Par %s", "Per %s").formatted(one(dimension));
  }

  String one(Dimension dimension) {
    return switch (dimension) {
      case ALL -> language.of("period", "période", "periodo");
      case MARKET -> language.of("market", "marché", "mercato");
      case BOUTIQUE -> language.of("boutique", "boutique", "boutique");
      case SEGMENT ->
          language.of(
              "segment before the gift", "segment avant le cadeau", "segmento prima del regalo");
      case TYPOLOGY -> language.of("typology", "typologie", "tipologia");
      case SKU -> language.of("SKU", "SKU", "SKU");
      case OCCASION -> language.of("occasion", "occasion", "occasione");
      case TIER -> language.of("programme tier", "palier du programme", "livello del programma");
      case MARKET_TYPOLOGY ->
          language.of("market and typology", "marché et typologie", "mercato e tipologia");
      case MARKET_SEGMENT ->
          language.of("market and segment", "marché et segment", "mercato e segmento");
      case MARKET_OCCASION ->
          language.of("market and occasion", "marché et occasion", "mercato e occasione");
    };
  }
}
