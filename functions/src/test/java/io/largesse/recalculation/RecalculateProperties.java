package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.DynamoSegmentations;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import io.largesse.history.Placement;
import io.largesse.purchase.Channel;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.Judged;
import io.largesse.segment.ReadySegmentations;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever comes, in whatever order, and whenever: what is kept is what one would judge anew. */
final class RecalculateProperties {
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final ClientId ANNA = new ClientId("anna");
  private static final int STEPS = 30;
  private static final int YEARS = 3 * 365;

  private final TestTables tables = new TestTables();
  private final Histories histories =
      new DynamoHistories(tables.database(), tables.name("HistoriesTable"));
  private final ReadySegmentations ready =
      new ReadySegmentations(
          new DynamoSegmentations(
              tables.database(), tables.name("SegmentationsTable"), tables.name("CurrentTable")),
          Currency.getInstance("EUR"));
  private final Recalculate recalculate =
      new Recalculate(histories, SegmentJudge.by(ready), SomePatience.ample());
  private final List<Bought> bought = new ArrayList<>();

  @Property(tries = 8)
  void the_kept_segment_and_its_end_are_those_of_an_evaluation_from_scratch(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate today = LocalDate.of(2026, 1, 1);
    follow(buy(random, today), Cause.PURCHASE, today);
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(4)) {
        case 0 -> follow(buy(random, today), Cause.PURCHASE, today);
        case 1 -> follow(takeBack(random), Cause.RETURN, today);
        case 2 -> follow(bought.get(random.nextInt(bought.size())), Cause.PURCHASE, today);
        default -> {
          today = today.plusDays(1 + random.nextInt(120));
          review(today);
        }
      }
      assertKept(today);
    }
  }

  private Bought buy(Random random, LocalDate today) {
    int day = Math.toIntExact(today.toEpochDay()) - random.nextInt(YEARS);
    Bought next =
        new Bought(
            IdHash.of("p-" + bought.size()),
            1,
            day,
            "PAR-01",
            CHANNELS.get(random.nextInt(CHANNELS.size())),
            false,
            List.of(new BoughtLine("bags", 1 + random.nextInt(3_000_000))));
    bought.add(next);
    return next;
  }

  /** A part of what is left of a purchase, or all of it. */
  private Bought takeBack(Random random) {
    int which = random.nextInt(bought.size());
    Bought before = bought.get(which);
    long left = before.lines().stream().mapToLong(BoughtLine::units).sum();
    long now = random.nextBoolean() ? 0 : left / 2;
    Bought after =
        new Bought(
            before.idHash(),
            before.version() + 1,
            before.day(),
            before.boutique(),
            before.channel(),
            now == 0,
            now == 0 ? List.of() : List.of(new BoughtLine("bags", now)));
    bought.set(which, after);
    return after;
  }

  private void follow(Bought change, Cause cause, LocalDate today) {
    Fact fact = Fact.of(ANNA, change, cause, Optional.of("ref"));
    assertThat(recalculate.follow(Map.of(ANNA, List.of(fact)), act(today))).isEmpty();
  }

  /** Looks only if it is due, as the daily review does. */
  private void review(LocalDate today) {
    int due = histories.find(ANNA).due().orElse(Integer.MAX_VALUE);
    if (due <= today.toEpochDay()) {
      assertThat(recalculate.follow(Map.of(ANNA, List.of()), act(today))).isEmpty();
    }
  }

  private void assertKept(LocalDate today) {
    History scratch = History.EMPTY;
    for (Bought each : bought) {
      scratch = scratch.with(each);
    }
    int day = Math.toIntExact(today.toEpochDay());
    Judged judged = ready.of(CurrentSegmentations.NONE).judge(scratch);
    History kept = histories.find(ANNA).history();
    for (Axis axis : CurrentSegmentations.NONE.axes()) {
      Placement placement = kept.placement(axis.name());
      assertThat(placement.segment())
          .as("%s on %s", axis, today)
          .contains(judged.segment(axis, day));
      assertThat(placement.until()).as("%s on %s", axis, today).isEqualTo(judged.until(axis, day));
    }
  }

  private static Act act(LocalDate day) {
    return new Act("test", "r-1", day.atTime(10, 0).toInstant(ZoneOffset.UTC));
  }
}
