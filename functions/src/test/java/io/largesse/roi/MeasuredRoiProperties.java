package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

final class MeasuredRoiProperties {
  @Property(tries = 14, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void the_engine_says_what_plain_loops_say(@ForAll long seed) {
    SomeBase base = new SomeBase(seed);

    List<String> cells = json(WholeRun.of(base.measuring(), base.clients()).cells());
    List<String> slow = json(new SlowRoi(base.measuring(), base.clients()).cells());
    for (int cell = 0; cell < Math.min(cells.size(), slow.size()); cell++) {
      assertThat(cells.get(cell)).isEqualTo(slow.get(cell));
    }
    assertThat(cells).hasSameSizeAs(slow);
  }

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void however_the_base_is_cut_the_result_is_the_same_to_the_last_digit(@ForAll long seed) {
    SomeBase base = new SomeBase(seed);
    WholeRun whole = WholeRun.of(base.measuring(), base.clients());

    for (int parts : new int[] {1, 3, 64}) {
      WholeRun cut = WholeRun.of(base.measuring(), base.clients(), parts, seed + parts);

      assertThat(json(cut.cells())).isEqualTo(json(whole.cells()));
      assertThat(cut.ledger()).isEqualTo(whole.ledger());
      assertThat(cut.whole()).isEqualTo(whole.whole());
    }
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void what_reduces_a_part_twice_reduces_it_to_the_same_bytes(@ForAll long seed) {
    SomeBase base = new SomeBase(seed);

    assertThat(WholeRun.reducedBytes(base.measuring(), base.clients(), 3))
        .isEqualTo(WholeRun.reducedBytes(base.measuring(), base.clients(), 5));
  }

  /**
   * Where gifts follow each other within a window, each day after one of them is of one episode at
   * most: what was bought on it counts once, or not at all.
   */
  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void attributed_revenue_is_never_more_than_revenue_of_the_days_after_gifts(@ForAll long seed) {
    SomeBase base = SomeBase.generous(seed);
    long revenue =
        base.clients().values().stream()
            .mapToLong(history -> revenueAfterGifts(history, base.measuring().parameters()))
            .sum();

    long attributed =
        WholeRun.of(base.measuring(), base.clients()).cells().stream()
            .filter(cell -> cell.key().equals(CellKey.ALL) && cell.period().name().length() == 4)
            .mapToLong(cell -> cell.attributed().post().total().units())
            .sum();

    assertThat(attributed).isLessThanOrEqualTo(revenue);
  }

  private static long revenueAfterGifts(History history, RunParameters parameters) {
    return history.purchases().stream()
        .filter(bought -> bought.day() < Timing.day(parameters.asOf()))
        .filter(
            bought ->
                history.gifts().stream()
                    .filter(gift -> !gift.returned())
                    .map(gift -> bought.day() - gift.day())
                    .anyMatch(days -> days > 0 && days <= parameters.windowDays()))
        .flatMap(bought -> bought.lines().stream())
        .mapToLong(BoughtLine::units)
        .sum();
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void the_ledger_is_what_the_gifts_say_one_by_one(@ForAll long seed) {
    SomeBase base = new SomeBase(seed);

    assertThat(WholeRun.of(base.measuring(), base.clients()).ledger())
        .containsExactlyInAnyOrderElementsOf(
            new SlowLedger(base.measuring(), base.clients()).entries());
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void finishing_goes_on_after_any_cell(@ForAll long seed, @ForAll int anywhere) {
    SomeBase base = new SomeBase(seed);
    List<Cell> all = WholeRun.of(base.measuring(), base.clients()).cells();
    Assume.that(!all.isEmpty());
    CellKey after = all.get(Math.floorMod(anywhere, all.size())).key();

    assertThat(WholeRun.cellsAfter(base.measuring(), base.clients(), after))
        .isEqualTo(all.stream().filter(cell -> cell.key().compareTo(after) > 0).toList());
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void what_is_written_of_a_cell_is_read_back(@ForAll long seed) {
    SomeBase base = new SomeBase(seed);

    for (Cell cell : WholeRun.of(base.measuring(), base.clients()).cells()) {
      assertThat(Fields.read(Json.parse(Json.write(CellJson.write(cell))), CellJson::read))
          .isEqualTo(cell);
    }
  }

  private static List<String> json(List<Cell> cells) {
    return cells.stream().map(CellJson::write).map(Json::write).toList();
  }
}
