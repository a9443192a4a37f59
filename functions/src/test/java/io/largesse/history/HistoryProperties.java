package io.largesse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class HistoryProperties {
  private static final LocalDate TODAY = LocalDate.parse("2022-02-28");

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void parts_in_any_order_in_any_groups_and_more_than_once_end_in_the_same_bytes(
      @ForAll("parts") List<Part> parts, @ForAll long seed) {
    Random random = new Random(seed);
    List<Part> told = onceEachVersion(parts);
    List<Part> retold = new ArrayList<>(told);
    told.stream().filter(part -> random.nextBoolean()).forEach(retold::add);
    Collections.shuffle(retold, random);

    byte[] once = HistoryCodec.encode(merged(told, new Random(0)));

    assertThat(HistoryCodec.encode(merged(retold, random))).isEqualTo(once);
  }

  /** Each group is one write: it is stored, pruned, and read again. */
  private static History merged(List<Part> parts, Random random) {
    byte[] stored = HistoryCodec.encode(History.EMPTY);
    int next = 0;
    while (next < parts.size()) {
      int end = Math.min(parts.size(), next + 1 + random.nextInt(7));
      History history = HistoryCodec.decode(stored);
      for (Part part : parts.subList(next, end)) {
        history = history.with(part);
      }
      stored = HistoryCodec.encode(history.pruned(TODAY));
      next = end;
    }
    return HistoryCodec.decode(stored);
  }

  /** Two parts of one version are one part; and a purchase that is forgotten changes no more. */
  private static List<Part> onceEachVersion(List<Part> parts) {
    Set<List<Object>> seen = new HashSet<>();
    int forgotten = Math.toIntExact(TODAY.minusMonths(60).toEpochDay());
    return parts.stream()
        .filter(
            part ->
                switch (part) {
                  case Bought old when old.day() < forgotten -> seen.add(List.of(old.idHash()));
                  case Entry<?> entry -> seen.add(List.of(entry.idHash(), entry.version()));
                  case Profile profile -> seen.add(List.of(profile.version()));
                })
        .toList();
  }

  @Provide
  Arbitrary<List<Part>> parts() {
    return AnyHistory.parts();
  }
}
