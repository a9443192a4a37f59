package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes what a run has found as one page: it asks for nothing else, runs nothing, and is fit to
 * print.
 */
public final class ReportPage {
  /** Nothing may be loaded or run, whatever a name in the page may hold. */
  public static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private static final String STYLE = style();

  private final Language language;
  private final Content content;
  private final Html html = new Html();

  private ReportPage(Language language, Content content) {
    this.language = language;
    this.content = content;
  }

  static String write(Content content, Language language) {
    return new ReportPage(language, content).page();
  }

  private String page() {
    String title =
        language.of(
            "What the gifts brought back",
            "Ce que les cadeaux ont rapporté",
            "Che cosa hanno reso i regali");
    html.raw("<!DOCTYPE html>\n").open("html", "lang", language.code()).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.leaf("title", title + " – " + content.run().id());
    html.open("style").raw(STYLE).close().close().open("body").open("main");
    head(title);
    guide();
    all();
    windows();
    coverage();
    new DimensionParts(language, content).write(html);
    trials();
    house();
    run();
    return html.end();
  }

  private void head(String title) {
    html.open("header").leaf("p", "Largesse", "class", "house").leaf("h1", title);
    html.open("p", "class", "lead");
    html.text(
        language
            .of(
                "Gifts of %s to %s, as known before %s. Run ",
                "Cadeaux du %s au %s, tels que connus avant le %s. Mesure ",
                "Regali dal %s al %s, come noti prima del %s. Misura ")
            .formatted(
                content.run().parameters().from(),
                content.run().parameters().to(),
                content.run().parameters().asOf()));
    html.name(content.run().id()).text(".").close().close();
  }

  private void guide() {
    section(
        language.of(
            "How to read this page", "Comment lire cette page", "Come leggere questa pagina"));
    html.leaf(
        "p",
        language
            .of(
                "An episode begins with a gift and lasts %d days. ROI is the margin on what it brought"
                    + " beyond clients alike, less its cost, against its cost: −1 is nothing back, 0"
                    + " the cost regained, +1 twice the cost.",
                "Un épisode commence par un cadeau et dure %d jours. Le ROI est la marge sur ce qu’il a"
                    + " apporté au-delà de clients semblables, moins son coût, rapporté à son coût :"
                    + " −1 rien, 0 le coût regagné, +1 le double du coût.",
                "Un episodio comincia con un regalo e dura %d giorni. Il ROI è il margine su ciò che ha"
                    + " portato oltre i clienti simili, meno il costo, rispetto al costo: −1 nulla, 0"
                    + " il costo recuperato, +1 il doppio del costo.")
            .formatted(content.run().parameters().windowDays()));
    new Guide(language).write(html);
    html.close();
  }

  private void all() {
    section(language.of("All gifts", "Tous les cadeaux", "Tutti i regali"));
    if (content.all().isEmpty()) {
      StateWords words = new StateWords(language);
      html.leaf("p", words.meaning(State.NO_DATA)).close();
      return;
    }
    List<List<Cell>> years =
        content.all().stream()
            .map(Cell::period)
            .map(Days::year)
            .distinct()
            .sorted()
            .map(
                year ->
                    content.all().stream()
                        .filter(cell -> Days.year(cell.period()) == year)
                        .toList())
            .toList();
    new DimensionTable(language, content.run())
        .write(html, language.of("Year, quarter", "Année, trimestre", "Anno, trimestre"), years);
    html.leaf(
        "h3",
        language.of(
            "What they cost, and what was bought after",
            "Leur coût, et ce qui fut acheté après",
            "Quanto sono costati, e che cosa fu comprato dopo"));
    new CostTable(language, content.run().days()).write(html, years());
    html.close();
  }

  private void windows() {
    List<Cell> drawn =
        Stream.concat(whole().stream(), markets().stream())
            .filter(cell -> cell.incremental().without().effect().value().isPresent())
            .toList();
    if (drawn.isEmpty()) {
      return;
    }
    section(
        language.of(
            "Before and after the gift", "Avant et après le cadeau", "Prima e dopo il regalo"));
    html.leaf(
        "p",
        language
            .of(
                "What an episode’s client bought beyond clients alike, in %s, in the year with the"
                    + " most matched episodes. Before the gift it should be near zero: a drift"
                    + " above it is taken off, a dip below it makes the figures not credible.",
                "Ce que le client d’un épisode a acheté au-delà de clients semblables, en %s,"
                    + " l’année qui compte le plus d’épisodes comparés. Avant le cadeau, cela"
                    + " devrait être proche de zéro : une dérive au-dessus est retranchée, un creux"
                    + " au-dessous rend les chiffres non crédibles.",
                "Ciò che il cliente di un episodio ha comprato oltre i clienti simili, in %s,"
                    + " nell’anno con più episodi confrontati. Prima del regalo dovrebbe essere"
                    + " vicino a zero: una deriva sopra si toglie, un calo sotto rende le cifre non"
                    + " credibili.")
            .formatted(content.reference()));
    new WindowsChart(language, content.run().days()).write(html, drawn);
    html.close();
  }

  private void coverage() {
    List<Cell> cells = Stream.concat(years().stream(), markets().stream()).toList();
    if (cells.isEmpty()) {
      return;
    }
    section(
        language.of(
            "Of how many gifts this speaks",
            "De combien de cadeaux on parle ici",
            "Di quanti regali si parla qui"));
    new CoverageTable(language, content.run().days()).write(html, cells);
    html.close();
  }

  private void trials() {
    if (!content.trials().newest().isEmpty()) {
      section(language.of("Drawn at random", "Tirés au sort", "Estratti a sorte"));
      new TrialTable(language, content.reference())
          .write(html, content.run().id(), content.trials());
      html.close();
    }
  }

  private void house() {
    HouseTables tables = new HouseTables(language);
    if (!content.given().isEmpty()) {
      section(
          language.of("All that was given", "Tout ce qui fut offert", "Tutto ciò che fu donato"));
      html.leaf(
          "p",
          language
              .of(
                  "Every kept gift given from %s to %s, the months of this run, mature or not.",
                  "Chaque cadeau gardé, remis de %s à %s, les mois de cette mesure, mûr ou non.",
                  "Ogni regalo tenuto, fatto da %s a %s, i mesi di questa misura, maturo o no.")
              .formatted(
                  YearMonth.from(content.run().days().first()),
                  YearMonth.from(content.run().days().last())),
          "class",
          "note");
      tables.given(html, content.given());
      html.close();
    }
    if (!content.money().isEmpty()) {
      section(
          language.of(
              "What each segment spends",
              "Ce que dépense chaque segment",
              "Quanto spende ogni segmento"));
      tables.segments(html, content.money());
      html.close();
    }
  }

  private void run() {
    section(language.of("How it was measured", "Comment ce fut mesuré", "Come fu misurato"));
    new FactsList(language).write(html, content.run(), content.reference());
    html.close();
  }

  private void section(String title) {
    html.open("section").leaf("h2", title);
  }

  private List<Cell> years() {
    return content.all().stream().filter(cell -> Days.isYear(cell.period())).toList();
  }

  private List<Cell> whole() {
    return years().isEmpty() ? List.of() : List.of(Choice.fullest(years()));
  }

  /** Each market's fullest year. */
  private List<Cell> markets() {
    Content.Values markets = content.dimensions().get(Dimension.MARKET);
    return markets == null
        ? List.of()
        : Choice.of(markets.cells()).values().stream().map(Choice::fullest).toList();
  }

  private static String style() {
    try (InputStream in = ReportPage.class.getResourceAsStream("/report/page.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
