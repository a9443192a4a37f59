package io.largesse.report;

import static io.largesse.report.SomeCells.EUR;
import static io.largesse.report.SomeCells.cell;
import static io.largesse.report.SomeCells.euros;
import static io.largesse.report.SomeCells.incremental;
import static io.largesse.report.SomeCells.unknown;

import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentState;
import io.largesse.measurement.LeftOut;
import io.largesse.roi.Bands;
import io.largesse.roi.Cell;
import io.largesse.roi.Counts;
import io.largesse.roi.Dimension;
import io.largesse.roi.Incremental;
import io.largesse.roi.Margins;
import io.largesse.roi.Remark;
import io.largesse.roi.RunParameters;
import io.largesse.roi.SegmentMoney;
import io.largesse.roi.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run of which every part of a page has something to tell, in every state, and hostile names. */
final class SampleContent {
  static final String SCRIPT = "<script>alert('gift')</script>";
  static final String IMAGE = "\"><img src=x onerror=alert(1)>";
  static final String TURNED = "nwot\u202Efo\u0000 txt";
  static final String LONG = "W".repeat(200);
  private static final Incremental GOOD = incremental(520, 495, 78, 40, -20, 300);
  private static final Incremental BAD = incremental(40, 20, 45, -15, 10, 300);
  private static final Incremental OPEN = incremental(380, 240, 140, 60, 15, 300);
  private static final Incremental DIPPED = incremental(610, 640, 90, -30, -260, 300);
  private static final Incremental APART = incremental(700, -160, 80, 20, 15, 300);
  private static final Incremental WIDE = incremental(900, 300, 2_400, 120, -90, 14);

  /** A hold-out of all gifts. */
  static final Experiment SPRING = experiment("spring-hold-out", LocalDate.of(2026, 3, 1));

  private static final Experiment AUTUMN = experiment("autumn-hold-out", LocalDate.of(2026, 9, 1));

  private SampleContent() {}

  static Content content() {
    return new Content(
        facts(),
        EUR,
        all(),
        new TreeMap<>(dimensions()),
        new Content.Trials(List.of(trial(), maturing()), 0),
        money(),
        given());
  }

  /** A complete run that found nothing. */
  static Content empty() {
    return new Content(
        facts(),
        EUR,
        List.of(),
        new TreeMap<>(),
        new Content.Trials(List.of(), 0),
        List.of(),
        List.of());
  }

  /** The same run, where one dimension has this cell alone, and the others none. */
  static Content of(Dimension dimension, Cell cell) {
    return with(new TreeMap<>(Map.of(dimension, new Content.Values(List.of(cell), false))));
  }

  /** The same run with other cells but those of all gifts. */
  static Content with(SortedMap<Dimension, Content.Values> dimensions) {
    Content of = content();
    return new Content(
        of.run(), of.reference(), of.all(), dimensions, of.trials(), of.money(), of.given());
  }

  /** The same with other experiments. */
  static Content with(Content.Trials trials, Content of) {
    return new Content(
        of.run(), of.reference(), of.all(), of.dimensions(), trials, of.money(), of.given());
  }

  private static Content.Facts facts() {
    return new Content.Facts(
        "2026-Q3-closing",
        new RunParameters(
            LocalDate.of(2026, 11, 28),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 11, 27),
            180,
            new Margins(
                new BigDecimal("0.65"),
                Map.of("JP", new BigDecimal("0.60"), "US", new BigDecimal("0.62"))),
            30,
            Bands.standard(2),
            List.of("tier"),
            8),
        new MeasuredDays(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 11, 27)),
        List.of(SPRING, AUTUMN),
        List.of(
            new LeftOut(new ExperimentId("next-spring"), LeftOut.Reason.AHEAD),
            new LeftOut(new ExperimentId("long-ago"), LeftOut.Reason.TOO_MANY)),
        Instant.parse("2026-11-28T03:12:44Z"),
        "1.7.0+9ecba9c",
        true,
        new Counts(412_310, 2_904_112, 9_120, 14, 7_313, 5_120_044),
        2);
  }

  private static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(Dimension.ALL, "ALL", "2025", State.POSITIVE, 4_210, GOOD, Set.of()));
    cells.add(cell(Dimension.ALL, "ALL", "2025-Q1", State.INCONCLUSIVE, 902, OPEN, Set.of()));
    cells.add(cell(Dimension.ALL, "ALL", "2025-Q2", State.POSITIVE, 1_011, GOOD, Set.of()));
    cells.add(cell(Dimension.ALL, "ALL", "2025-Q3", State.NEGATIVE, 840, BAD, Set.of()));
    cells.add(cell(Dimension.ALL, "ALL", "2025-Q4", State.POSITIVE, 1_457, GOOD, Set.of()));
    cells.add(
        SomeCells.beside(
            SPRING,
            false,
            cell(Dimension.ALL, "ALL", "2026", State.INCONCLUSIVE, 3_103, OPEN, Set.of())));
    cells.add(cell(Dimension.ALL, "ALL", "2026-Q1", State.INCONCLUSIVE, 1_203, OPEN, Set.of()));
    cells.add(cell(Dimension.ALL, "ALL", "2026-Q2", State.TOO_FEW, 37, WIDE, Set.of()));
    cells.add(cell(Dimension.ALL, "ALL", "2026-Q3", State.MATURING, 911, unknown(), Set.of()));
    return cells;
  }

  private static Map<Dimension, Content.Values> dimensions() {
    return Map.of(
        Dimension.MARKET, values(markets()),
        Dimension.SEGMENT, values(segments()),
        Dimension.TYPOLOGY, values(typologies()),
        Dimension.OCCASION, values(occasions()),
        Dimension.BOUTIQUE, new Content.Values(boutiques(), true));
  }

  private static Content.Values values(List<Cell> cells) {
    return new Content.Values(cells, false);
  }

  private static List<Cell> markets() {
    return List.of(
        cell(Dimension.MARKET, "FR", "2025", State.POSITIVE, 1_412, GOOD, Set.of()),
        cell(Dimension.MARKET, "FR", "2026", State.INCONCLUSIVE, 1_071, OPEN, Set.of()),
        cell(Dimension.MARKET, "IT", "2025", State.NOT_CREDIBLE, 701, DIPPED, Set.of(Remark.DIP)),
        cell(Dimension.MARKET, "IT", "2026", State.NEGATIVE, 512, BAD, Set.of()),
        cell(Dimension.MARKET, "JP", "2025", State.NOT_CREDIBLE, 655, APART, Set.of()),
        cell(
            Dimension.MARKET, "US", "2025", State.INCONCLUSIVE, 402, OPEN, Set.of(Remark.DOMINANT)),
        cell(Dimension.MARKET, "US", "2026", State.MATURING, 177, unknown(), Set.of()),
        cell(Dimension.MARKET, "CH", "2026", State.TOO_FEW, 17, WIDE, Set.of()),
        cell(Dimension.MARKET, "AE", "2025", State.TOO_FEW, 4, unknown(), Set.of()));
  }

  private static List<Cell> segments() {
    return List.of(
        cell(Dimension.SEGMENT, "PALLADIUM", "2025", State.POSITIVE, 310, GOOD, Set.of()),
        cell(Dimension.SEGMENT, "VIC", "2025", State.INCONCLUSIVE, 1_640, OPEN, Set.of()),
        cell(Dimension.SEGMENT, "CLIENT", "2025", State.NEGATIVE, 2_260, BAD, Set.of()));
  }

  private static List<Cell> typologies() {
    return List.of(
        cell(Dimension.TYPOLOGY, "OBJECT", "2025", State.POSITIVE, 2_120, GOOD, Set.of()),
        cell(Dimension.TYPOLOGY, "FLOWERS", "2025", State.NEGATIVE, 1_430, BAD, Set.of()),
        cell(Dimension.TYPOLOGY, "EXPERIENCE", "2025", State.INCONCLUSIVE, 380, OPEN, Set.of()));
  }

  private static List<Cell> occasions() {
    return List.of(
        cell(Dimension.OCCASION, "lunar-new-year", "2025", State.POSITIVE, 800, GOOD, Set.of()),
        cell(Dimension.OCCASION, SCRIPT, "2025", State.NEGATIVE, 411, BAD, Set.of()),
        cell(Dimension.OCCASION, IMAGE, "2025", State.INCONCLUSIVE, 210, OPEN, Set.of()),
        cell(Dimension.OCCASION, TURNED, "2025", State.INCONCLUSIVE, 190, OPEN, Set.of()),
        cell(Dimension.OCCASION, LONG, "2025", State.TOO_FEW, 21, WIDE, Set.of()));
  }

  private static List<Cell> boutiques() {
    List<Cell> cells = new ArrayList<>();
    for (int number = 1; number <= 40; number++) {
      cells.add(
          cell(
              Dimension.BOUTIQUE,
              "boutique-%02d".formatted(number),
              "2025",
              number % 3 == 0 ? State.TOO_FEW : State.INCONCLUSIVE,
              30 + 7L * number,
              number % 3 == 0 ? WIDE : OPEN,
              Set.of()));
    }
    return cells;
  }

  private static ExperimentResult trial() {
    return new ExperimentResult(
        SPRING,
        ExperimentState.REPORTED,
        EUR,
        Optional.of(
            new ExperimentResult.Control(
                "held-out", 21_306, Optional.of(new BigDecimal("652.789")))),
        List.of(
            arm(Optional.of("mens"), "769.827", "485.149", "1054.505", "767.438"),
            arm(Optional.of("womens"), "424.412", "168.965", "679.860", "423.1")),
        Optional.of(arm(Optional.empty(), "-96.796", "-376.190", "217.402", "-95.2")));
  }

  private static ExperimentResult maturing() {
    return new ExperimentResult(
        AUTUMN, ExperimentState.MATURING, EUR, Optional.empty(), List.of(), Optional.empty());
  }

  private static ExperimentResult.Treated arm(
      Optional<String> name, String difference, String low, String high, String cuped) {
    return new ExperimentResult.Treated(
        name,
        21_307,
        new BigDecimal("1422.617"),
        Optional.of(new BigDecimal(difference)),
        Optional.of(new BigDecimal("145.247")),
        Optional.of(new BigDecimal(low)),
        Optional.of(new BigDecimal(high)),
        Optional.of(new BigDecimal(cuped)),
        Optional.of(new BigDecimal("145.215")),
        Optional.of(
            new ExperimentResult.Roi(
                new BigDecimal("2.0793"),
                Optional.of(new BigDecimal("0.9406")),
                Optional.of(new BigDecimal("3.2180")))));
  }

  private static Experiment experiment(String id, LocalDate assignedAt) {
    return new Experiment(
        new ExperimentId(id),
        assignedAt,
        180,
        new HoldOut(
            new BigDecimal("0.10"),
            Set.of(),
            Set.of(),
            Set.of(),
            assignedAt.plusDays(4),
            assignedAt.plusDays(60)),
        Map.of());
  }

  private static List<SegmentMoney> money() {
    return List.of(
        new SegmentMoney(
            "PALLADIUM",
            412,
            euros(61_200_000),
            Optional.of(new BigDecimal("0.1410")),
            euros(148_543.69)),
        new SegmentMoney(
            "VIC",
            9_871,
            euros(214_000_000),
            Optional.of(new BigDecimal("0.4930")),
            euros(21_679.67)),
        new SegmentMoney("SLEEPING", 102_027, euros(0), Optional.empty(), euros(0)));
  }

  private static List<Content.Given> given() {
    return List.of(
        new Content.Given("FR", 2025, 1_412, 1_660, euros(212_410.55), 3),
        new Content.Given("FR", 2026, 1_071, 1_203, euros(160_007), 0),
        new Content.Given("JP", 2025, 655, 655, euros(98_250), 1));
  }
}
