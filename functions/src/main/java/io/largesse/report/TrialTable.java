package io.largesse.report;

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
                "Assigned on %s, %d days after. Control: %s clients, %s %s each (",
                "Assigné le %s, %d jours après. Témoin : %s clients, %s %s chacun (",
                "Assegnato il %s, %d giorni dopo. Controllo: %s clienti, %s %s ciascuno (")
            .formatted(
                trial.assignedAt(),
                trial.windowDays(),
                numbers.count(trial.clients()),
                trial.mean().map(this::amount).orElse(Numbers.UNKNOWN),
                reference));
    html.name(trial.control()).text(").").close();
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
