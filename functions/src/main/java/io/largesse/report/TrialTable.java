package io.largesse.report;

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
  private static final double MARK = 3.4;

  private final Language language;
  private final Numbers numbers;
  private final Currency reference;

  TrialTable(Language language, Currency reference) {
    this.language = language;
    this.reference = reference;
    numbers = new Numbers(language);
  }

  void write(Html html, Trial trial) {
    html.open("h3").name(trial.experiment()).close();
    html.open("p", "class", "note");
    html.text(
        language
            .of(
                "Assigned on %s, %d days after.",
                "Assigné le %s, %d jours après.", "Assegnato il %s, %d giorni dopo.")
            .formatted(trial.assignedAt(), trial.windowDays()));
    trial.control().ifPresent(control -> control(html, control));
    html.close();
    if (trial.state() != ExperimentState.REPORTED) {
      html.leaf("p", why(trial), "class", "advice");
      return;
    }
    Scale scale =
        Scale.of(
            trial.arms().stream()
                .flatMap(arm -> bounds(arm.difference()))
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
    trial.arms().forEach(arm -> row(html, table, scale, arm));
    table.end();
  }

  private void control(Html html, Trial.Control control) {
    html.text(language.of(" Control ", " Témoin ", " Controllo "));
    html.name(control.name());
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

  private String why(Trial trial) {
    return switch (trial.state()) {
      case MATURING ->
          language
              .of(
                  "Its days are not over: wait, and measure as of %s or later.",
                  "Ses jours ne sont pas écoulés : attendre, et mesurer au %s ou plus tard.",
                  "I suoi giorni non sono trascorsi: attendere, e misurare al %s o più tardi.")
              .formatted(trial.reportedFrom());
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

  private void row(Html html, TableWriter table, Scale scale, Trial.Arm arm) {
    table.begin(
        arm.name().orElse(language.of("all treated", "tous les traités", "tutti i trattati")));
    html.open("td", "class", "bar");
    draw(html, scale, arm.difference());
    html.close();
    table.figures(
        arm.difference().value().map(this::signed).orElse(Numbers.UNKNOWN),
        interval(
            arm.difference().low().map(this::signed), arm.difference().high().map(this::signed)),
        arm.cuped().map(this::signed).orElse(Numbers.UNKNOWN),
        numbers.ratio(arm.roi().value()),
        interval(arm.roi().low().map(numbers::ratio), arm.roi().high().map(numbers::ratio)),
        numbers.count(arm.clients()));
    table.endRow();
  }

  private void draw(Html html, Scale scale, Trial.Range range) {
    Svg svg =
        new Svg(
            html,
            WIDTH,
            HEIGHT,
            interval(range.low().map(this::signed), range.high().map(this::signed)));
    svg.line("zero", scale.at(0), 0, scale.at(0), HEIGHT);
    if (range.low().isPresent() && range.high().isPresent()) {
      svg.across(
          "with sure",
          scale,
          range.low().get().doubleValue(),
          range.high().get().doubleValue(),
          HEIGHT / 2);
    }
    range
        .value()
        .ifPresent(
            value ->
                svg.mark(
                    Shape.DIAMOND,
                    "mark with sure",
                    scale.at(value.doubleValue()),
                    HEIGHT / 2,
                    MARK));
    svg.end();
  }

  private static Stream<BigDecimal> bounds(Trial.Range range) {
    return Stream.of(range.value(), range.low(), range.high()).flatMap(Optional::stream);
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
