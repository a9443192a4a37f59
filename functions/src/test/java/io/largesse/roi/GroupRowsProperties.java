package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class GroupRowsProperties {
  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void each_group_of_each_stratum_has_the_row_that_it_was_given(@ForAll long seed) {
    Random random = new Random(seed);
    GroupRows rows = new GroupRows();
    Map<Integer, Integer> given = new HashMap<>();
    int strata = 1 + random.nextInt(200);
    for (int stratum = 0; stratum < strata; stratum++) {
      rows.addStratum(stratum);
    }
    for (int times = random.nextInt(2_000); times > 0; times--) {
      int stratum = random.nextInt(1 + random.nextInt(strata));
      int group = random.nextInt(Strata.GROUPS);
      given.computeIfAbsent(stratum * Strata.GROUPS + group, _ -> rows.add(stratum, group));
    }

    for (int key = 0; key < strata * Strata.GROUPS; key++) {
      assertThat(rows.find(key / Strata.GROUPS, key % Strata.GROUPS))
          .isEqualTo(given.getOrDefault(key, GroupRows.NONE));
    }
    assertThat(given.values()).doesNotHaveDuplicates();
    assertThat(rows.size()).isEqualTo(given.size());
  }
}
