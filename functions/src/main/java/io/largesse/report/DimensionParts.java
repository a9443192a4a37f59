package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Dimension;

/** What each of the values of a dimension brought back, and where the other dimensions are read. */
final class DimensionParts {
  private final Language language;
  private final DimensionWords words;
  private final Content content;

  DimensionParts(Language language, Content content) {
    this.language = language;
    this.content = content;
    words = new DimensionWords(language);
  }

  void write(Html html) {
    content.dimensions().forEach((dimension, values) -> part(html, dimension, values));
    elsewhere(html);
  }

  private void part(Html html, Dimension dimension, Content.Values values) {
    html.open("section").leaf("h2", words.title(dimension));
    if (values.cells().isEmpty()) {
      html.leaf(
              "p",
              language.of(
                  "There are no episodes to tell apart.",
                  "Il n’y a pas d’épisode à distinguer.",
                  "Non ci sono episodi da distinguere."))
          .close();
      return;
    }
    Choice choice = Choice.of(values.cells());
    if (dimension.overlapping()) {
      html.leaf(
          "p",
          language.of(
              "An episode with several gifts counts as a whole in each: these rows do not add up.",
              "Un épisode à plusieurs cadeaux compte en entier dans chacun : ces lignes ne s’additionnent pas.",
              "Un episodio con più regali conta per intero in ciascuno: queste righe non si sommano."),
          "class",
          "note");
    }
    new DimensionTable(language, content.run()).write(html, words.one(dimension), choice.values());
    if (choice.left() > 0 || values.more()) {
      html.open("p", "class", "note");
      html.text(leftOut(choice.left(), values.more()) + " ");
      html.leaf("code", call(dimension));
      html.close();
    }
    html.close();
  }

  private void elsewhere(Html html) {
    if (content.all().isEmpty()) {
      return;
    }
    html.open("section")
        .leaf(
            "h2",
            language.of("By SKU and by pairs", "Par SKU et par paires", "Per SKU e per coppie"));
    html.leaf(
        "p",
        language.of(
            "These have too many values for a page, and are measured all the same. Read them by:",
            "Ces critères ont trop de valeurs pour une page, mais sont mesurés aussi. Les lire par :",
            "Questi criteri hanno troppi valori per una pagina, ma sono misurati anch’essi. Leggerli con:"));
    html.open("dl", "class", "facts");
    for (Dimension dimension : Content.ELSEWHERE) {
      html.open("div").leaf("dt", words.one(dimension)).open("dd");
      html.leaf("code", call(dimension));
      html.close().close();
    }
    html.close().close();
  }

  private String call(Dimension dimension) {
    return "GET /roi?dimension=%s&run=%s".formatted(dimension, content.run().id());
  }

  private String leftOut(int left, boolean more) {
    return more
        ? language
            .of(
                "Only the %d largest of the first values are shown: there are more than a page can weigh. Read all of them by",
                "Seules les %d plus grandes des premières valeurs sont montrées : il y en a plus qu’une page n’en peut peser. Les lire toutes par",
                "Sono mostrati solo i %d più grandi dei primi valori: ce ne sono più di quanti una pagina ne possa pesare. Leggerli tutti con")
            .formatted(Choice.VALUES_MAX)
        : language
            .of(
                "The %d values with the most episodes are shown; %d more are left out. Read them by",
                "Les %d valeurs aux épisodes les plus nombreux sont montrées ; %d autres sont omises. Les lire par",
                "Sono mostrati i %d valori con più episodi; altri %d sono omessi. Leggerli con")
            .formatted(Choice.VALUES_MAX, left);
  }
}
