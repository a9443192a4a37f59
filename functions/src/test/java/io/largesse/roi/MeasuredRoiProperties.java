package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.json.Json;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

final class MeasuredRoiProperties {
  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void the_engine_says_what_plain_loops_say(@ForAll long seed) {
    SomeBase base = new SomeBase(seed);

    List<String> cells = json(WholeRun.of(base.measuring(), base.clients()).cells());
    List<String> slow = json(new SlowRoi(base.measuring(), base.clients()).cells());
    for (int cell = 0; cell < Math.min(cells.size(), slow.size()); cell++) {
      assertThat(cells.get(cell)).isEqualTo(slow.get(cell));
    }
    assertThat(cells).hasSameSizeAs(slow);
  }

  private static List<String> json(List<Cell> cells) {
    return cells.stream().map(CellJson::write).map(Json::write).toList();
  }
}
