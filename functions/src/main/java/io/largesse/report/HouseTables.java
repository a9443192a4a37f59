package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.SegmentMoney;
import java.util.List;

/** What the house gave, and what each segment of its clients spends. */
final class HouseTables {
  private final Language language;
  private final Numbers numbers;

  HouseTables(Language language) {
    this.language = language;
    numbers = new Numbers(language);
  }

  void segments(Html html, List<SegmentMoney> segments) {
    TableWriter table = new TableWriter(html);
    table.open(
        "plain",
        List.of(
            language.of("Segment", "Segment", "Segmento"),
            language.of("Clients", "Clients", "Clienti"),
            language.of(
                "Revenue of 12 months", "Chiffre d’affaires de 12 mois", "Fatturato di 12 mesi"),
            language.of("share", "part", "quota"),
            language.of("each client", "par client", "per cliente")));
    for (SegmentMoney segment : segments) {
      table.begin(segment.segment());
      table.figures(
          numbers.count(segment.clients()),
          numbers.money(segment.revenue()),
          numbers.share(segment.share()),
          numbers.money(segment.mean()));
      table.endRow();
    }
    table.end();
  }

  void given(Html html, List<Content.Given> given) {
    TableWriter table = new TableWriter(html);
    table.open(
        "plain",
        List.of(
            language.of("Market", "Marché", "Mercato"),
            language.of("Year", "Année", "Anno"),
            language.of("Gifts", "Cadeaux", "Regali"),
            language.of("Units", "Unités", "Unità"),
            language.of("Cost", "Coût", "Costo"),
            language.of("without known cost", "sans coût connu", "senza costo noto")));
    for (Content.Given of : given) {
      table.begin(of.market());
      table.figures(
          String.valueOf(of.year()),
          numbers.count(of.gifts()),
          numbers.count(of.units()),
          numbers.money(of.cost()),
          numbers.count(of.withoutCost()));
      table.endRow();
    }
    table.end();
  }
}
