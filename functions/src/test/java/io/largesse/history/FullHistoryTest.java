package io.largesse.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.purchase.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A client who has more than an item holds keeps the latest days, and says since when. */
final class FullHistoryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final int LAST = Math.toIntExact(TODAY.toEpochDay());
  private static final int PURCHASES = 25_000;
  private static final int A_DAY = 20;

  private final List<Bought> purchases = purchases();

  @Test
  void what_no_item_could_hold_loses_its_oldest_days_and_no_more_than_it_must() {
    History full = with(History.EMPTY, purchases);

    int since = full.forgotten().wholeSince().orElseThrow();
    assertThat(HistoryCodec.encode(full).length)
        .isBetween(Fitting.BYTES_MAX - 30 * A_DAY, Fitting.BYTES_MAX);
    assertThat(full.purchases())
        .isEqualTo(purchases.stream().filter(each -> each.day() >= since).toList());
    assertThat(full.firstPurchaseDay()).isEqualTo(OptionalInt.of(purchases.getFirst().day()));
    assertThat(full.lastPurchaseDay()).isEqualTo(OptionalInt.of(purchases.getLast().day()));
    assertThat(HistoryCodec.decode(HistoryCodec.encode(full))).isEqualTo(full);
  }

  @Test
  void the_same_purchases_leave_out_the_same_days_in_whatever_order_they_come() {
    List<Bought> shuffled = new ArrayList<>(purchases);
    Collections.shuffle(shuffled, new Random(7));

    History after = History.EMPTY;
    for (int from = 0; from < PURCHASES; from += PURCHASES / 5) {
      after = with(after, shuffled.subList(from, from + PURCHASES / 5));
    }

    assertThat(after).isEqualTo(with(History.EMPTY, purchases));
  }

  @Test
  void what_was_left_out_stays_out_when_it_is_told_again_and_what_is_new_comes_in() {
    History full = with(History.EMPTY, purchases);
    Bought today = bought(PURCHASES + 1, LAST);

    assertThat(full.with(purchases.getFirst()).pruned(TODAY)).isEqualTo(full);
    assertThat(full.with(today).pruned(TODAY).purchases()).contains(today);
  }

  @Test
  void a_history_is_whole_again_when_what_it_left_out_is_too_old_anyway() {
    History later = with(History.EMPTY, purchases).pruned(TODAY.plusMonths(60).plusDays(1));

    assertThat(later.forgotten().wholeSince()).isEmpty();
  }

  private static History with(History before, List<Bought> more) {
    List<Bought> all = new ArrayList<>(before.purchases());
    all.addAll(more);
    Collections.sort(all);
    return new History(
            all, List.of(), List.of(), before.forgotten(), before.profile(), before.placements())
        .pruned(TODAY);
  }

  private static List<Bought> purchases() {
    List<Bought> purchases = new ArrayList<>();
    for (int index = 0; index < PURCHASES; index++) {
      purchases.add(bought(index, LAST - (PURCHASES - index) / A_DAY));
    }
    Collections.sort(purchases);
    return purchases;
  }

  private static Bought bought(int index, int day) {
    return new Bought(
        IdHash.of("p-" + index),
        1,
        day,
        "BOUTIQUE-" + index % 8,
        Channel.BOUTIQUE,
        false,
        List.of(new BoughtLine("bags", 10_000 + index), new BoughtLine("shoes", 20_000 + index)));
  }
}
