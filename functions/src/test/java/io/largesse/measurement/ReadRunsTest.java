package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.EUR;
import static io.largesse.measurement.SomeRuns.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.dynamodb.Meter;
import io.largesse.dynamodb.TestTables;
import io.largesse.json.Malformed;
import io.largesse.measurement.ChooseRun.Choice.Chosen;
import io.largesse.measurement.CompareRuns.Pair;
import io.largesse.measurement.ReadCells.Which;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.Counts;
import io.largesse.roi.Dimension;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import io.largesse.roi.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HQ reads complete runs, in two reads a page. */
final class ReadRunsTest {
  private static final Cell FRANCE = cell(Dimension.MARKET, "FR", "2026", State.POSITIVE);
  private static final Cell ITALY = cell(Dimension.MARKET, "IT", "2026", State.TOO_FEW);
  private static final Cell JAPAN = cell(Dimension.MARKET, "JP", "2026", State.TOO_FEW);
  private static final Cell JAPAN_NOW = cell(Dimension.MARKET, "JP", "2026", State.NEGATIVE);
  private static final Cell SPAIN = cell(Dimension.MARKET, "ES", "2026", State.TOO_FEW);
  private static final Cell ALL = cell(Dimension.ALL, "ALL", "2026", State.TOO_FEW);
  private static final CompareRuns.Which MARKETS =
      new CompareRuns.Which(Optional.of(Dimension.MARKET), Optional.empty(), true);
  private static final CompareRuns.Which WHOLE =
      new CompareRuns.Which(Optional.empty(), Optional.empty(), false);
  private static final PageRequest FIRST = new PageRequest(50, Optional.empty());

  private final TestTables tables = new TestTables();
  private final Meter meter = new Meter(tables.client());
  private final RunHouse house = new RunHouse(tables);
  private final RunHouse measured = house.over(meter.database());
  private final RunId before = new RunId("before");
  private final RunId latest = new RunId("latest");

  @BeforeEach
  void two_runs_are_complete() {
    complete("before", List.of(FRANCE, ITALY, JAPAN, ALL));
    complete("latest", List.of(FRANCE, JAPAN_NOW, SPAIN, ALL));
  }

  @Test
  void a_page_of_the_latest_or_of_a_named_run_takes_two_reads() {
    assertThat(inReads(2, () -> read(Optional.empty(), which("MARKET"), FIRST).items()))
        .containsExactly(SPAIN, FRANCE, JAPAN_NOW);
    assertThat(inReads(2, () -> read(Optional.of(before), which("MARKET"), FIRST).items()))
        .containsExactly(FRANCE, ITALY, JAPAN);
    assertThat(
            inReads(
                2,
                () ->
                    measured
                        .ledger()
                        .list(
                            chosen(Optional.empty()).run(),
                            LedgerBy.MARKET,
                            Optional.empty(),
                            FIRST)
                        .items()))
        .isEmpty();
  }

  @Test
  void a_value_that_is_named_answers_each_period_in_two_reads() {
    Which france = new Which(Dimension.MARKET, Optional.of("FR"), Optional.empty());

    Page<Cell> page = inReads(2, () -> read(Optional.empty(), france, FIRST));

    assertThat(page.items()).isSortedAccordingTo((a, b) -> a.period().compareTo(b.period()));
    assertThat(page.items()).contains(FRANCE);
    assertThat(page.items())
        .filteredOn(each -> !each.equals(FRANCE))
        .hasSize(36)
        .allSatisfy(each -> assertThat(each.state()).isEqualTo(State.NO_DATA));
    assertThat(page.next()).isEmpty();
    assertThat(pages(cursor -> read(Optional.empty(), france, new PageRequest(7, cursor))))
        .isEqualTo(page.items());
    Which month =
        new Which(Dimension.MARKET, Optional.of("FR"), Optional.of(new Period("2026-03")));
    assertThat(read(Optional.empty(), month, FIRST).items())
        .extracting(Cell::state)
        .containsExactly(State.NO_DATA);
    Which outside = new Which(Dimension.MARKET, Optional.of("FR"), Optional.of(new Period("2019")));
    assertThat(read(Optional.empty(), outside, FIRST).items()).isEmpty();
  }

  @Test
  void pages_stay_with_the_run_they_began_with_when_another_becomes_the_latest() {
    Page<Cell> page = read(Optional.empty(), which("MARKET"), new PageRequest(2, Optional.empty()));
    complete("newest", List.of(ALL));

    assertThat(
            inReads(
                2, () -> read(Optional.empty(), which("MARKET"), new PageRequest(2, page.next()))))
        .isEqualTo(new Page<>(List.of(JAPAN_NOW), Optional.empty()));
    assertThat(read(Optional.empty(), which("MARKET"), FIRST).items()).isEmpty();
    assertThatThrownBy(
            () -> read(Optional.of(before), which("MARKET"), new PageRequest(2, page.next())))
        .isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> read(Optional.empty(), which("ALL"), new PageRequest(2, page.next())))
        .isInstanceOf(Malformed.class);
    Which march = new Which(Dimension.MARKET, Optional.empty(), Optional.of(new Period("2026-03")));
    assertThatThrownBy(() -> read(Optional.empty(), march, new PageRequest(2, page.next())))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void a_comparison_takes_no_cursor_of_another() {
    Optional<Dimension> markets = Optional.of(Dimension.MARKET);
    Optional<String> next = compare(markets, Optional.empty(), false, 1, Optional.empty()).next();

    assertThat(next).isPresent();
    assertThatThrownBy(() -> compare(markets, Optional.empty(), true, 1, next))
        .isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> compare(Optional.empty(), Optional.empty(), false, 1, next))
        .isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> compare(markets, Optional.of(new Period("2026")), false, 1, next))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void what_two_runs_say_differently_is_listed_in_whatever_pages() {
    List<Difference> all = differences(Optional.of(Dimension.MARKET), false, 50);

    assertThat(all)
        .containsExactly(
            new Difference(Optional.empty(), Optional.of(SPAIN)),
            new Difference(Optional.of(ITALY), Optional.empty()),
            new Difference(Optional.of(JAPAN), Optional.of(JAPAN_NOW)));
    assertThat(all).allMatch(Difference::isOfState);
    for (int limit = 1; limit < 6; limit++) {
      assertThat(differences(Optional.of(Dimension.MARKET), false, limit)).isEqualTo(all);
      assertThat(differences(Optional.empty(), true, limit)).isEqualTo(all);
    }
    assertThat(all.getLast().write().path("differs").toString()).isEqualTo("[\"/state\"]");
  }

  @Test
  void a_comparison_reads_once_which_runs_and_once_of_each() {
    ChoosePair choose = new ChoosePair(measured.runs(), measured.published());
    CompareRuns compare = new CompareRuns(measured.cells());

    assertThat(
            inReads(
                3,
                () ->
                    choose.choose(Optional.empty())
                            instanceof ChoosePair.Choice.Both(Pair pair, Set<Period> common)
                        ? compare.compare(pair, common, MARKETS, FIRST).items()
                        : List.<Difference>of()))
        .hasSize(3);
    assertThat(choose.choose(Optional.of(new Pair(before, new RunId("nothing")))))
        .isEqualTo(new ChoosePair.Choice.Unknown());
    house.begin("running", 1);
    assertThat(choose.choose(Optional.of(new Pair(before, new RunId("running")))))
        .isEqualTo(new ChoosePair.Choice.NotComplete(new RunId("running")));
  }

  @Test
  void a_period_of_which_one_run_measures_other_months_is_not_compared() {
    Cell quarter = cell(Dimension.MARKET, "FR", "2026-Q3", State.TOO_FEW);
    Cell other = cell(Dimension.MARKET, "FR", "2026-Q2", State.TOO_FEW);
    Cell year = cell(Dimension.MARKET, "FR", "2026", State.TOO_FEW);
    Run closing = house.begin("closing", days("2026-07-01", "2026-09-30"));
    complete(closing, List.of(year, quarter));
    Cell quarterNow = cell(Dimension.MARKET, "FR", "2026-Q3", State.NEGATIVE);
    complete("later", List.of(FRANCE, other, quarterNow));

    assertThat(
            pages(
                cursor ->
                    compare(
                        new Pair(closing.id(), new RunId("later")),
                        WHOLE,
                        new PageRequest(1, cursor))))
        .containsExactly(new Difference(Optional.of(quarter), Optional.of(quarterNow)));
  }

  @Test
  void one_period_is_compared_alone_without_a_look_at_others() {
    Cell march = cell(Dimension.MARKET, "FR", "2026-03", State.NEGATIVE);
    house.cells().keep(latest, List.of(march), ACT);

    Page<Difference> page =
        inReads(
            3,
            () ->
                compare(
                    Optional.of(Dimension.MARKET),
                    Optional.of(new Period("2026-03")),
                    false,
                    1,
                    Optional.empty()));

    assertThat(page)
        .isEqualTo(
            new Page<>(
                List.of(new Difference(Optional.empty(), Optional.of(march))), Optional.empty()));
  }

  @Test
  void places_are_compared_as_they_are_ordered_and_not_as_text() {
    Cell gift = cell(Dimension.TIER, "\uD83C\uDF81", "2026", State.TOO_FEW);
    Cell wide = cell(Dimension.TIER, "\uFF21", "2026", State.TOO_FEW);
    Run one = house.begin("one", 1);
    complete(one, List.of(wide, gift));
    complete("other", List.of());

    CompareRuns.Which tiers =
        new CompareRuns.Which(Optional.of(Dimension.TIER), Optional.empty(), false);
    assertThat(
            pages(
                cursor ->
                    compare(
                        new Pair(one.id(), new RunId("other")), tiers, new PageRequest(1, cursor))))
        .containsExactly(
            new Difference(Optional.of(wide), Optional.empty()),
            new Difference(Optional.of(gift), Optional.empty()));
  }

  private List<Difference> differences(Optional<Dimension> only, boolean ofState, int limit) {
    return pages(cursor -> compare(only, Optional.empty(), ofState, limit, cursor));
  }

  private Page<Difference> compare(
      Optional<Dimension> dimension,
      Optional<Period> period,
      boolean ofState,
      int limit,
      Optional<String> cursor) {
    return compare(
        new Pair(before, latest),
        new CompareRuns.Which(dimension, period, ofState),
        new PageRequest(limit, cursor));
  }

  private Page<Difference> compare(Pair pair, CompareRuns.Which which, PageRequest page) {
    return new ChoosePair(measured.runs(), measured.published()).choose(Optional.of(pair))
            instanceof ChoosePair.Choice.Both(Pair both, Set<Period> common)
        ? new CompareRuns(measured.cells()).compare(both, common, which, page)
        : new Page<>(List.of(), Optional.empty());
  }

  private static RunParameters days(String from, String to) {
    RunParameters standard = SomeRuns.parameters(1);
    return new RunParameters(
        standard.asOf(),
        LocalDate.parse(from),
        LocalDate.parse(to),
        standard.windowDays(),
        standard.margins(),
        standard.minEpisodes(),
        standard.bands(),
        standard.stratifyBy(),
        1);
  }

  private static <T> List<T> pages(Function<Optional<String>, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<T> page = list.apply(next);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return all;
  }

  private Page<Cell> read(Optional<RunId> named, Which which, PageRequest asked) {
    RunPage page = RunPage.of(named, which.toString(), asked);
    Chosen run = chosen(page.run());
    return page.named(
        run.run(), new ReadCells(measured.cells(), EUR).read(run, which, page.page()));
  }

  private Chosen chosen(Optional<RunId> named) {
    return measured.choosing().choose(named) instanceof Chosen chosen
        ? chosen
        : new Chosen(new RunId("none"), Optional.empty());
  }

  private static Which which(String dimension) {
    return new Which(Dimension.valueOf(dimension), Optional.empty(), Optional.empty());
  }

  private <T> T inReads(int reads, Supplier<T> read) {
    meter.reset();
    T found = read.get();
    assertThat(meter.reading().roundTrips()).isEqualTo(reads);
    return found;
  }

  private void complete(String id, List<Cell> cells) {
    complete(house.begin(id, 1), cells);
  }

  private void complete(Run run, List<Cell> cells) {
    house.cells().keep(run.id(), cells, ACT);
    assertThat(
            house
                .published()
                .publish(
                    run,
                    new Findings(Counts.NONE, 0, List.of()),
                    house.published().latest(),
                    house.published().latestOf(Optional.empty()),
                    ACT))
        .isTrue();
  }
}
