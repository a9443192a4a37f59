package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import java.util.List;
import java.util.Optional;

/** Cells one below the other: who, how much as a drawing, and what it is worth in words. */
final class DimensionTable {
  private final Language language;
  private final Numbers numbers;
  private final StateWords states;
  private final PeriodWords periods;
  private final Reading reading;
  private final Advice advice;

  DimensionTable(Language language, Content.Facts run) {
    this.language = language;
    numbers = new Numbers(language);
    states = new StateWords(language);
    periods = new PeriodWords(language, run.days());
    reading = new Reading(language, run.parameters());
    advice = new Advice(language, run);
  }

  /** A block that no page break cuts for each list of cells, which have their value in common. */
  void write(Html html, String what, List<List<Cell>> values) {
    RoiPlot plot = new RoiPlot(language, values.stream().flatMap(List::stream).toList());
    html.open("table", "class", "cells");
    html.open("thead").open("tr");
    html.leaf("th", what, "scope", "col", "class", "who");
    html.open("th", "scope", "col", "class", "plot");
    plot.axis(html);
    html.close();
    html.leaf(
        "th",
        language.of("What it is worth, what next", "Valeur et suite", "Valore e seguito"),
        "scope",
        "col",
        "class",
        "words");
    html.close().close();
    for (List<Cell> value : values) {
      html.open("tbody");
      value.forEach(cell -> row(html, plot, cell));
      html.close();
    }
    html.close();
  }

  private void row(Html html, RoiPlot plot, Cell cell) {
    html.open("tr", "class", Days.isYear(cell.period()) ? "year" : "part");
    html.open("th", "scope", "row", "class", "who");
    html.open("span", "class", "value").name(named(cell)).close();
    html.open("span", "class", "small");
    Optional<String> when =
        isOfAll(cell) ? periods.edge(cell.period()) : Optional.of(periods.of(cell.period()));
    when.ifPresent(words -> html.text(words).empty("br"));
    html.text(counted(cell)).close();
    html.close();
    html.open("td", "class", "plot");
    plot.row(html, cell);
    html.close();
    html.open("td", "class", "words");
    html.open("strong", "class", "state")
        .text(states.sign(cell.state()) + "\u00a0" + states.name(cell.state()) + ".")
        .close();
    html.text(" " + reading.worth(cell));
    advice.of(cell).ifPresent(next -> html.text(" ").leaf("span", "→ " + next, "class", "next"));
    html.close();
    html.close();
  }

  private static String named(Cell cell) {
    return isOfAll(cell) ? cell.period().name() : cell.key().value();
  }

  /** By its dimension: any boutique may be called {@code ALL}. */
  private static boolean isOfAll(Cell cell) {
    return cell.key().dimension() == Dimension.ALL;
  }

  private String counted(Cell cell) {
    return language
        .of(
            "%s matched of %s mature, %s in all",
            "%s comparés sur %s mûrs, %s en tout", "%s confrontati su %s maturi, %s in tutto")
        .formatted(
            numbers.count(cell.episodes().matched()),
            numbers.count(cell.episodes().mature()),
            numbers.count(cell.episodes().all()));
  }
}
