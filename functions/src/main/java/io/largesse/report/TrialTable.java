package io.largesse.report;

import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentResult.Control;
import io.largesse.experiment.ExperimentResult.Roi;
import io.largesse.experiment.ExperimentResult.Treated;
import io.largesse.experiment.ExperimentState;
import io.largesse.language.Language;
import io.largesse.report.Svg.Shape;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What experiments say: differences between arms that were drawn at random. */
final class TrialTable {
  private static final double WIDTH = 240;
  private static final double HEIGHT = 22;

  private final Language language;
  private final Numbers numbers;
  private final Currency reference;

  TrialTable(Language language, Currency reference) {
    this.language = language;
    this.reference = reference;
    numbers = new Numbers(language);
  }

  /**
   * Writes what each of {@code trials} says.
   *
   * @param run that says it
   */
  void write(Html html, String run, Content.Trials trials) {
    html.leaf(
        "p",
        language.of(
            "Where clients were assigned at random, no matching is needed: these results come before all others for what was tested.",
            "Là où les clients ont été tirés au sort, aucune comparaison n’est nécessaire : ces résultats passent avant tous les autres pour ce qui fut testé.",
            "Dove i clienti sono stati estratti a sorte non serve alcun confronto: questi risultati vengono prima di tutti gli altri per ciò che fu messo alla prova."));
    trials.newest().forEach(trial -> one(html, trial));
    if (trials.left() > 0) {
      html.open("p", "class", "note");
      html.text(
          language
              .of(
                  "Only the newest are shown. Older ones left out: %d. Read each by ",
                  "Seules les plus récentes sont montrées. Plus anciennes, omises : %d. Lire"
                      + " chacune par ",
                  "Sono mostrati solo i più recenti. Meno recenti, tralasciati: %d. Leggere"
                      + " ciascuno con ")
              .formatted(trials.left()));
      html.leaf("code", "GET /roi/runs/%s/experiments/{experiment}".formatted(run)).close();
    }
  }

  private void one(Html html, ExperimentResult trial) {
    html.open("h3").name(trial.experiment().id().value()).close();
    html.open("p", "class", "note");
    html.text(
        language
            .of(
                "Assigned on %s, %d days after.",
                "Assigné le %s, %d jours après.", "Assegnato il %s, %d giorni dopo.")
            .formatted(trial.experiment().assignedAt(), trial.experiment().windowDays()));
    trial.control().ifPresent(control -> control(html, control));
    html.close();
    if (trial.state() != ExperimentState.REPORTED) {
      html.leaf("p", why(trial), "class", "advice");
      return;
    }
    Scale scale =
        Scale.of(
            arms(trial)
                .flatMap(arm -> Stream.of(arm.difference(), arm.low(), arm.high()))
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray(),
            4,
            WIDTH - 4);
    TableWriter table = new TableWriter(html);
    table.open(
        "plain",
        List.of(
            language.of("Arm", "Bras", "Braccio"),
            language.of(
                "More than the control, each",
                "De plus que le témoin, chacun",
                "In più del controllo, ciascuno"),
            reference.getCurrencyCode(),
            language.of("interval", "intervalle", "intervallo"),
            "CUPED",
            "ROI",
            language.of("interval", "intervalle", "intervallo"),
            language.of("clients", "clients", "clienti")));
    arms(trial).forEach(arm -> row(html, table, scale, arm));
    table.end();
  }

  /** Those that are treated, and all of them as one. */
  private static Stream<Treated> arms(ExperimentResult trial) {
    return Stream.concat(trial.arms().stream(), trial.pooled().stream());
  }

  private void control(Html html, Control control) {
    html.text(language.of(" Control ", " Témoin ", " Controllo "));
    html.name(control.arm());
    html.text(
        language
            .of(
                ": %s clients, %s %s each.",
                " : %s clients, %s %s chacun.", ": %s clienti, %s %s ciascuno.")
            .formatted(
                numbers.count(control.clients()),
                control.mean().map(this::amount).orElse(Numbers.UNKNOWN),
                reference));
  }

  private String why(ExperimentResult trial) {
    return switch (trial.state()) {
      case MATURING ->
          language
              .of(
                  "Its days are not over: wait, and measure as of %s or later.",
                  "Ses jours ne sont pas écoulés : attendre, et mesurer au %s ou plus tard.",
                  "I suoi giorni non sono trascorsi: attendere, e misurare al %s o più tardi.")
              .formatted(trial.experiment().lastDay().plusDays(1));
      case TOO_EARLY ->
          language.of(
              "Its days lie further back than histories are kept.",
              "Ses jours remontent plus loin que l’historique gardé.",
              "I suoi giorni risalgono oltre la storia conservata.");
      case TOO_MANY_ARMS ->
          language.of(
              "Its attribute has more values than there may be arms.",
              "Son attribut a plus de valeurs qu’il ne peut y avoir de bras.",
              "Il suo attributo ha più valori di quanti bracci possano esserci.");
      case NO_CONTROL ->
          language.of(
              "Nobody is in its control: there is nothing to compare with.",
              "Personne n’est dans le groupe témoin : il n’y a rien à quoi comparer.",
              "Nessuno è nel gruppo di controllo: non c’è nulla con cui confrontare.");
      case REPORTED -> "";
    };
  }

  private void row(Html html, TableWriter table, Scale scale, Treated arm) {
    Optional<Roi> roi = arm.roi();
    table.begin(
        arm.arm().orElse(language.of("all treated", "tous les traités", "tutti i trattati")));
    html.open("td", "class", "bar");
    draw(html, scale, arm);
    html.close();
    table.figures(
        arm.difference().map(this::signed).orElse(Numbers.UNKNOWN),
        interval(arm.low().map(this::signed), arm.high().map(this::signed)),
        arm.cuped().map(this::signed).orElse(Numbers.UNKNOWN),
        numbers.ratio(roi.map(Roi::value)),
        interval(
            roi.flatMap(Roi::low).map(numbers::ratio), roi.flatMap(Roi::high).map(numbers::ratio)),
        numbers.count(arm.clients()));
    table.endRow();
  }

  /** What stands beside it in figures. */
  private static void draw(Html html, Scale scale, Treated arm) {
    Svg svg = Svg.silent(html, WIDTH, HEIGHT);
    svg.line("zero", scale.at(0), 0, scale.at(0), HEIGHT);
    if (arm.low().isPresent() && arm.high().isPresent()) {
      svg.across(
          "with sure",
          scale,
          arm.low().get().doubleValue(),
          arm.high().get().doubleValue(),
          HEIGHT / 2);
    }
    arm.difference()
        .ifPresent(
            value -> svg.point(Shape.DIAMOND, "with sure", scale, value.doubleValue(), HEIGHT / 2));
    svg.end();
  }

  private static String interval(Optional<String> low, Optional<String> high) {
    return "[%s; %s]".formatted(low.orElse(Numbers.UNKNOWN), high.orElse(Numbers.UNKNOWN));
  }

  private String amount(BigDecimal amount) {
    return numbers.amount(amount, reference.getDefaultFractionDigits());
  }

  private String signed(BigDecimal amount) {
    return numbers.signedAmount(amount, reference.getDefaultFractionDigits());
  }
}
