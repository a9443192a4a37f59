package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.measurement.LeftOut;
import io.largesse.money.Money;
import io.largesse.roi.RunParameters;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** By what a run went, and what it read. */
final class FactsList {
  private final Language language;
  private final Numbers numbers;

  FactsList(Language language) {
    this.language = language;
    numbers = new Numbers(language);
  }

  void write(Html html, Content.Facts run, Currency reference) {
    RunParameters parameters = run.parameters();
    html.open("dl", "class", "facts");
    fact(html, language.of("Run", "Mesure", "Misura"), run.id() + (run.pinned() ? pinned() : ""));
    fact(
        html,
        language.of("Completed", "Achevée", "Conclusa"),
        run.ended().truncatedTo(ChronoUnit.MINUTES).toString());
    fact(
        html,
        language.of("Code version", "Version du code", "Versione del codice"),
        run.codeVersion());
    fact(
        html,
        language.of("Known until before", "Connu jusqu’avant le", "Noto fino a prima del"),
        parameters.asOf().toString());
    fact(
        html,
        language.of("Episodes from", "Épisodes du", "Episodi dal"),
        parameters.from() + " – " + parameters.to());
    fact(
        html,
        language.of("Window", "Fenêtre", "Finestra"),
        language.of("%d days", "%d jours", "%d giorni").formatted(parameters.windowDays()));
    fact(html, language.of("Margin", "Marge", "Margine"), margins(parameters));
    fact(
        html,
        language.of(
            "Least matched episodes", "Épisodes comparés au moins", "Episodi confrontati almeno"),
        numbers.count(parameters.minEpisodes()));
    fact(
        html,
        language.of("Alike also in", "Semblables aussi par", "Simili anche per"),
        parameters.stratifyBy().isEmpty()
            ? Numbers.UNKNOWN
            : String.join(", ", parameters.stratifyBy()));
    fact(
        html,
        language.of("Bands of money", "Tranches d’achats", "Fasce di spesa"),
        parameters.bands().money().stream()
                .map(edge -> numbers.amount(new Money(edge, reference).decimal(), 0))
                .collect(Collectors.joining(" · "))
            + " "
            + reference);
    fact(
        html,
        language.of(
            "Bands of recency, days", "Tranches de récence, jours", "Fasce di recenza, giorni"),
        days(parameters.bands().recencyDays()));
    fact(
        html,
        language.of(
            "Bands of tenure, days", "Tranches d’ancienneté, jours", "Fasce di anzianità, giorni"),
        days(parameters.bands().tenureDays()));
    fact(html, language.of("Read", "Lus", "Letti"), read(run));
    if (!run.notRead().isEmpty()) {
      fact(
          html,
          language.of("Experiments not read", "Expériences non lues", "Esperimenti non letti"),
          run.notRead().stream().map(this::notRead).collect(Collectors.joining(", ")));
    }
    html.close();
  }

  private String pinned() {
    return language.of(" (official)", " (officielle)", " (ufficiale)");
  }

  private String margins(RunParameters parameters) {
    String others = numbers.share(parameters.margins().otherwise());
    String markets =
        parameters.margins().sorted().entrySet().stream()
            .map(of -> of.getKey() + " " + numbers.share(of.getValue()))
            .collect(Collectors.joining(", "));
    return markets.isEmpty()
        ? others
        : language.of("%s; %s", "%s ; %s", "%s; %s").formatted(others, markets);
  }

  private static String days(List<Integer> edges) {
    return edges.stream().map(String::valueOf).collect(Collectors.joining(" · "));
  }

  private String read(Content.Facts run) {
    return language
        .of(
            "%s clients, %s purchases, %s gifts (%s without known cost), %s episodes, %s months of"
                + " controls; %s histories were unreadable and left out",
            "%s clients, %s achats, %s cadeaux (%s sans coût connu), %s épisodes, %s mois de"
                + " témoins ; %s historiques illisibles, laissés de côté",
            "%s clienti, %s acquisti, %s regali (%s senza costo noto), %s episodi, %s mesi di"
                + " controlli; %s storie illeggibili, tralasciate")
        .formatted(
            numbers.count(run.read().clients()),
            numbers.count(run.read().purchases()),
            numbers.count(run.read().gifts()),
            numbers.count(run.read().giftsWithoutCost()),
            numbers.count(run.read().episodes()),
            numbers.count(run.read().controls()),
            numbers.count(run.unreadable()));
  }

  private String notRead(LeftOut experiment) {
    String why =
        switch (experiment.reason()) {
          case AHEAD ->
              language.of(
                  "its clients are assigned later",
                  "ses clients sont affectés plus tard",
                  "i suoi clienti sono assegnati più tardi");
          case TOO_MANY ->
              language.of(
                  "older than as many as a run reads",
                  "plus ancienne que toutes celles qu’une mesure peut lire",
                  "meno recente di quanti una misura può leggere");
        };
    return "%s (%s)".formatted(experiment.experiment().value(), why);
  }

  private static void fact(Html html, String name, String value) {
    html.open("div").leaf("dt", name).open("dd").apart(value).close().close();
  }
}
