package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import java.util.Comparator;
import java.util.List;

/**
 * How many episodes there are, and what the mature ones cost and their clients then bought,
 * whatever the reason.
 */
final class CostTable {
  private static final int CATEGORIES_MAX = 6;

  private final Language language;
  private final Numbers numbers;
  private final PeriodWords periods;

  CostTable(Language language, MeasuredDays days) {
    this.language = language;
    numbers = new Numbers(language);
    periods = new PeriodWords(language, days);
  }

  void write(Html html, List<Cell> years) {
    TableWriter table = new TableWriter(html);
    table.open(
        "plain",
        List.of(
            language.of("Year", "Année", "Anno"),
            language.of("Clients", "Clients", "Clienti"),
            language.of("Episodes", "Épisodes", "Episodi"),
            language.of("of them mature", "dont mûrs", "di cui maturi"),
            language.of("Cost of these", "Coût de ceux-ci", "Costo di questi"),
            language.of("each", "chacun", "ciascuno"),
            language.of("Bought after", "Acheté après", "Comprato dopo"),
            language.of("each", "chacun", "ciascuno"),
            language.of(
                "Attributed ROI, at most", "ROI attribué, au plus", "ROI attribuito, al più")));
    for (Cell cell : years) {
      table.begin(periods.of(cell.period()));
      table.figures(
          numbers.count(cell.episodes().clients()),
          numbers.count(cell.episodes().all()),
          numbers.count(cell.episodes().mature()),
          numbers.money(cell.cost().total()),
          numbers.money(cell.cost().mean()),
          numbers.money(cell.attributed().post().total()),
          numbers.money(cell.attributed().post().mean()),
          numbers.ratio(cell.attributed().roi()));
      table.endRow();
    }
    table.end();
    years.stream()
        .filter(cell -> !cell.attributed().byCategory().isEmpty())
        .forEach(cell -> categories(html, cell));
  }

  private void categories(Html html, Cell cell) {
    List<Cell.OfCategory> largest =
        cell.attributed().byCategory().stream()
            .sorted(Comparator.comparing(Cell.OfCategory::total).reversed())
            .toList();
    html.open("p", "class", "note");
    html.text(
        language
            .of(
                "Bought after in %s, by category: ",
                "Acheté après en %s, par catégorie : ", "Comprato dopo nel %s, per categoria: ")
            .formatted(cell.period()));
    for (int index = 0; index < Math.min(CATEGORIES_MAX, largest.size()); index++) {
      html.text(index == 0 ? "" : "; ").name(largest.get(index).category());
      html.text(" " + numbers.money(largest.get(index).total()));
    }
    if (largest.size() > CATEGORIES_MAX) {
      html.text(
          language
              .of("; and %d more", " ; et %d autres", "; e altre %d")
              .formatted(largest.size() - CATEGORIES_MAX));
    }
    html.text(".").close();
  }
}
