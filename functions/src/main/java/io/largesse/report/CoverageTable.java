package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import java.util.List;

/** Of how many episodes the figures speak, and why not of the others. */
final class CoverageTable {
  private static final double WIDTH = 200;
  private static final double HEIGHT = 16;
  private static final double BAR = 11;

  private final Language language;
  private final Numbers numbers;
  private final PeriodWords periods;

  CoverageTable(Language language, MeasuredDays days) {
    this.language = language;
    numbers = new Numbers(language);
    periods = new PeriodWords(language, days);
  }

  void write(Html html, List<Cell> cells) {
    patterns(html);
    TableWriter table = new TableWriter(html);
    table.open(
        "plain",
        List.of(
            language.of("Gifts", "Cadeaux", "Regali"),
            language.of("Of mature episodes", "Des épisodes mûrs", "Degli episodi maturi"),
            "■ " + language.of("matched", "comparés", "confrontati"),
            language.of("by cost", "en coût", "per costo"),
            "▨ REPEAT",
            "░ TOO_EARLY",
            "□ NO_CONTROL",
            language.of("maturing", "en maturation", "in maturazione")));
    for (Cell cell : cells) {
      row(html, table, cell);
    }
    table.end();
    notes(html, cells);
  }

  private void row(Html html, TableWriter table, Cell cell) {
    Cell.Episodes episodes = cell.episodes();
    table.begin(
        cell.key().dimension() == Dimension.ALL
            ? periods.of(cell.period())
            : cell.key().value() + " " + periods.of(cell.period()));
    html.open("td", "class", "bar");
    bar(html, episodes);
    html.close();
    table.figures(
        numbers.share(episodes.matched(), episodes.mature()),
        numbers.share(cell.coverage().cost()),
        numbers.share(episodes.repeat(), episodes.mature()),
        numbers.share(episodes.tooEarly(), episodes.mature()),
        numbers.share(episodes.noControl(), episodes.mature()),
        language
            .of("%s of %s", "%s sur %s", "%s su %s")
            .formatted(
                numbers.count(episodes.all() - episodes.mature()), numbers.count(episodes.all())));
    table.endRow();
  }

  private static void bar(Html html, Cell.Episodes episodes) {
    Svg svg = Svg.silent(html, WIDTH, HEIGHT);
    double x = 0.5;
    double unit = episodes.mature() == 0 ? 0 : (WIDTH - 1) / episodes.mature();
    String[] styles = {"matched", "repeat", "early", "alone"};
    long[] parts = {
      episodes.matched(), episodes.repeat(), episodes.tooEarly(), episodes.noControl()
    };
    for (int part = 0; part < parts.length; part++) {
      svg.rectangle("part-" + styles[part], x, 2.5, parts[part] * unit, BAR);
      x += parts[part] * unit;
    }
    svg.end();
  }

  /** Fills that differ without colour. */
  private static void patterns(Html html) {
    html.open("svg", "width", "0", "height", "0", "class", "patterns", "aria-hidden", "true");
    html.open(
        "pattern",
        "id",
        "hatched",
        "width",
        "5",
        "height",
        "5",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    html.empty("rect", "width", "5", "height", "5", "class", "ground");
    html.empty("line", "x1", "0", "y1", "0", "x2", "0", "y2", "5", "class", "hatch");
    html.close();
    html.open(
        "pattern", "id", "dotted", "width", "4", "height", "4", "patternUnits", "userSpaceOnUse");
    html.empty("rect", "width", "4", "height", "4", "class", "ground");
    html.empty("circle", "cx", "2", "cy", "2", "r", "0.9", "class", "dot");
    html.close().close();
  }

  private void notes(Html html, List<Cell> cells) {
    html.leaf(
        "p",
        language.of(
            "REPEAT: another gift lay shortly before. TOO_EARLY: more history would be needed than"
                + " is kept. NO_CONTROL: nobody alike went without a gift. These keep their"
                + " attributed figures, and no other.",
            "REPEAT : un autre cadeau précédait de peu. TOO_EARLY : il faudrait plus d’historique"
                + " qu’il n’en est gardé. NO_CONTROL : personne de semblable sans cadeau. Ils"
                + " gardent leurs chiffres attribués, et aucun autre.",
            "REPEAT: un altro regalo poco prima. TOO_EARLY: servirebbe più storia di quanta ne sia"
                + " conservata. NO_CONTROL: nessuno di simile senza regalo. Questi mantengono le"
                + " cifre attribuite, e nessun’altra."),
        "class",
        "note");
    boolean repeats =
        cells.stream().anyMatch(cell -> cell.episodes().repeat() * 2 > cell.episodes().mature());
    if (repeats) {
      html.leaf(
          "p",
          language.of(
              "Where most episodes are repeats, matching speaks of the few others only. A hold-out"
                  + " would tell of all: some clients, drawn at random, go without for one window.",
              "Là où la plupart des épisodes sont des REPEAT, la comparaison ne parle que des"
                  + " autres. Un groupe témoin parlerait de tous : des clients tirés au sort s’en"
                  + " passent le temps d’une fenêtre.",
              "Dove la maggior parte degli episodi è REPEAT, il confronto parla solo degli altri."
                  + " Un gruppo di controllo parlerebbe di tutti: clienti estratti a sorte ne"
                  + " restano senza per una finestra."),
          "class",
          "advice");
    }
  }
}
