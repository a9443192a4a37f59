package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.measurement.CompareRuns.Pair;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import io.largesse.roi.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of cells promises. */
public abstract class CellsContract {
  private static final RunId RUN = new RunId("a");
  private static final PageRequest ALL = new PageRequest(200, Optional.empty());
  private static final Cell YEAR = cell(Dimension.MARKET, "FR", "2026", State.POSITIVE);
  private static final Cell QUARTER = cell(Dimension.MARKET, "FR", "2026-Q1", State.TOO_FEW);
  private static final Cell MARCH = cell(Dimension.MARKET, "FR", "2026-03", State.TOO_FEW);
  private static final Cell ITALY = cell(Dimension.MARKET, "IT", "2026", State.NEGATIVE);
  private static final Cell BOUTIQUE = cell(Dimension.BOUTIQUE, "FR", "2026", State.MATURING);

  protected abstract Cells cells();

  @Test
  void cells_are_listed_by_period_and_value_and_keeping_them_again_changes_nothing() {
    List<Cell> all = List.of(YEAR, QUARTER, MARCH, ITALY, BOUTIQUE);
    cells().keep(RUN, all, ACT);
    cells().keep(RUN, all, ACT);
    cells().keep(new RunId("b"), List.of(YEAR), ACT);

    assertThat(cells().list(RUN, Dimension.MARKET, Optional.empty(), ALL).items())
        .containsExactly(YEAR, ITALY, MARCH, QUARTER);
    assertThat(cells().list(RUN, Dimension.MARKET, Optional.of(new Period("2026")), ALL).items())
        .containsExactly(YEAR, ITALY);
    assertThat(cells().list(RUN, Dimension.SKU, Optional.empty(), ALL).items()).isEmpty();
  }

  @Test
  void pages_follow_one_another() {
    cells().keep(RUN, List.of(YEAR, QUARTER, ITALY), ACT);

    Page<Cell> page =
        cells().list(RUN, Dimension.MARKET, Optional.empty(), new PageRequest(2, Optional.empty()));

    assertThat(page.items()).containsExactly(YEAR, ITALY);
    Page<Cell> rest =
        cells().list(RUN, Dimension.MARKET, Optional.empty(), new PageRequest(2, page.next()));
    assertThat(rest.items()).containsExactly(QUARTER);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void those_of_one_value_are_found_in_the_periods_that_are_asked_for() {
    cells().keep(RUN, List.of(YEAR, QUARTER, MARCH, ITALY), ACT);

    assertThat(
            cells()
                .find(
                    RUN,
                    new CellKey(Dimension.MARKET, "FR"),
                    List.of(new Period("2026"), new Period("2026-03"), new Period("2026-04"))))
        .containsExactlyInAnyOrder(YEAR, MARCH);
  }

  @Test
  void the_first_of_several_parts_are_read_at_once() {
    cells().keep(RUN, List.of(YEAR, QUARTER, ITALY, BOUTIQUE), ACT);
    Period year = new Period("2026");

    List<Page<Cell>> first =
        cells()
            .first(
                RUN,
                List.of(
                    new Cells.Part(Dimension.BOUTIQUE, year),
                    new Cells.Part(Dimension.SKU, year),
                    new Cells.Part(Dimension.MARKET, year),
                    new Cells.Part(Dimension.MARKET, QUARTER.period())),
                1);

    assertThat(first)
        .extracting(Page::items)
        .containsExactly(List.of(BOUTIQUE), List.of(), List.of(YEAR), List.of(QUARTER));
    assertThat(first)
        .extracting(page -> page.next().isPresent())
        .containsExactly(false, false, true, false);
    assertThat(cells().first(RUN, List.of(), 1)).isEmpty();
  }

  @Test
  void two_runs_are_read_side_by_side_from_one_place_on() {
    RunId other = new RunId("b");
    cells().keep(RUN, List.of(YEAR, ITALY, MARCH), ACT);
    cells().keep(other, List.of(MARCH), ACT);

    Pair runs = new Pair(RUN, other);
    Cells.SideBySide first =
        cells().sideBySide(runs, Dimension.MARKET, Optional.empty(), Optional.empty(), 2);

    assertThat(first.from().cells()).extracting(Cells.Placed::cell).containsExactly(YEAR, ITALY);
    assertThat(first.from().more()).isTrue();
    assertThat(first.to().cells()).extracting(Cells.Placed::cell).containsExactly(MARCH);
    Cells.SideBySide rest =
        cells()
            .sideBySide(
                runs,
                Dimension.MARKET,
                Optional.empty(),
                Optional.of(first.from().cells().getLast().place()),
                2);
    assertThat(rest.from()).isEqualTo(rest.to());
    assertThat(rest.from().more()).isFalse();
    Cells.SideBySide march =
        cells()
            .sideBySide(
                runs, Dimension.MARKET, Optional.of(new Period("2026-03")), Optional.empty(), 2);
    assertThat(march.from()).isEqualTo(march.to()).isEqualTo(rest.from());
  }

  @Test
  void a_run_is_forgotten_whole_and_no_other_with_it() {
    List<Cell> many =
        IntStream.range(0, 60)
            .mapToObj(sku -> cell(Dimension.SKU, "S-" + sku, "2026", State.TOO_FEW))
            .toList();
    cells().keep(RUN, many, ACT);
    cells().keep(RUN, List.of(YEAR), ACT);
    cells().keep(new RunId("b"), List.of(YEAR), ACT);
    assertThat(cells().forget(RUN, () -> true)).isFalse();

    assertThat(cells().forget(RUN, () -> false)).isTrue();

    assertThat(cells().list(RUN, Dimension.SKU, Optional.empty(), ALL).items()).isEmpty();
    assertThat(cells().list(RUN, Dimension.MARKET, Optional.empty(), ALL).items()).isEmpty();
    assertThat(cells().list(new RunId("b"), Dimension.MARKET, Optional.empty(), ALL).items())
        .containsExactly(YEAR);
  }
}
