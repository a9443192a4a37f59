package io.largesse.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of histories promises. */
public abstract class HistoriesContract {
  protected static final ClientId ANNA = new ClientId("anna");
  protected static final ClientId BERTA = new ClientId("berta");
  protected static final Act ACT = new Act("test", "r-1", Instant.parse("2026-11-28T10:00:00Z"));

  protected abstract Histories histories();

  @Test
  void of_an_unknown_client_there_is_an_empty_history() {
    assertThat(histories().find(ANNA)).isEqualTo(ClientHistory.none(ANNA));
  }

  @Test
  void what_was_kept_is_found() {
    ClientHistory now = ClientHistory.none(ANNA).with(due(20_800));

    assertThat(histories().save(now, ACT)).isTrue();

    assertThat(histories().find(ANNA)).isEqualTo(now);
    assertThat(now.due()).isEqualTo(OptionalInt.of(20_800));
  }

  @Test
  void only_the_version_after_the_one_in_place_is_kept() {
    ClientHistory first = ClientHistory.none(ANNA).with(due(20_800));
    ClientHistory second = first.with(due(20_900));

    assertThat(histories().save(second, ACT)).isFalse();
    assertThat(histories().save(first, ACT)).isTrue();
    assertThat(histories().save(first, ACT)).isFalse();
    assertThat(histories().save(second, ACT)).isTrue();

    assertThat(histories().find(ANNA)).isEqualTo(second);
  }

  @Test
  void of_those_who_write_after_the_same_version_at_once_one_wins() throws InterruptedException {
    List<Callable<Boolean>> writers =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(
                writer ->
                    () ->
                        histories().save(ClientHistory.none(ANNA).with(due(20_800 + writer)), ACT))
            .toList();

    List<Boolean> kept;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      kept = threads.invokeAll(writers).stream().map(Future::resultNow).toList();
    }

    assertThat(kept).containsOnlyOnce(true);
    assertThat(histories().find(ANNA).due()).isEqualTo(OptionalInt.of(20_800 + kept.indexOf(true)));
  }

  @Test
  void who_is_due_is_found_from_that_day_on_until_they_are_due_on_another() {
    ClientHistory first = ClientHistory.none(ANNA).with(due(20_800));
    histories().save(first, ACT);
    histories().save(ClientHistory.none(BERTA).with(due(20_801)), ACT);

    assertThat(dueOn(20_799)).isEmpty();
    assertThat(dueOn(20_800)).containsExactly(ANNA);
    assertThat(dueOn(22_000)).containsExactlyInAnyOrder(ANNA, BERTA);

    histories().save(first.with(due(20_801)), ACT);

    assertThat(dueOn(20_800)).isEmpty();
    assertThat(dueOn(20_801)).containsExactlyInAnyOrder(ANNA, BERTA);
  }

  @Test
  void days_are_in_their_order_however_far_ahead_and_the_longest_due_come_first() {
    int farAhead = Math.toIntExact(LocalDate.of(29_404, 1, 1).toEpochDay());
    histories().save(ClientHistory.none(ANNA).with(due(farAhead)), ACT);
    for (int client = 0; client < 40; client++) {
      ClientId id = new ClientId("c-" + client);
      histories().save(ClientHistory.none(id).with(due(20_800 + client * 7 % 40)), ACT);
    }

    assertThat(dueOn(20_839)).hasSize(40).doesNotContain(ANNA);
    for (int part = 0; part < Histories.DUE_PARTS; part++) {
      PageRequest all = new PageRequest(100, Optional.empty());
      assertThat(histories().due(LocalDate.ofEpochDay(20_839), part, all).items())
          .isSortedAccordingTo(Comparator.comparing(Due::day));
    }
  }

  @Test
  void those_who_are_due_are_listed_page_by_page() {
    for (int client = 0; client < 40; client++) {
      histories().save(ClientHistory.none(new ClientId("c-" + client)).with(due(20_800)), ACT);
    }

    assertThat(dueOn(20_800)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void two_histories_become_one_or_stay_two() {
    ClientHistory anna = ClientHistory.none(ANNA).with(due(20_800));
    histories().save(anna, ACT);
    ClientHistory berta = ClientHistory.none(BERTA).with(due(20_800));

    assertThat(histories().merge(anna.mergedInto(BERTA), berta.with(due(1)), ACT)).isFalse();
    assertThat(histories().find(ANNA)).isEqualTo(anna);

    assertThat(histories().merge(anna.mergedInto(BERTA), berta, ACT)).isTrue();
    assertThat(histories().find(BERTA)).isEqualTo(berta);
    assertThat(histories().find(ANNA).mergedInto()).isEqualTo(Optional.of(BERTA));
    assertThat(histories().find(ANNA).history()).isEqualTo(History.EMPTY);
  }

  @Test
  void what_needs_repair_is_told_until_it_is_repaired_whatever_is_kept_meanwhile() {
    ClientHistory anna = ClientHistory.none(ANNA).with(due(20_800));
    histories().save(anna, ACT);

    histories().needsRepair(ANNA, ACT);
    histories().needsRepair(BERTA, ACT);

    assertThat(histories().inNeedOfRepair(10)).containsExactly(ANNA, BERTA);
    assertThat(histories().inNeedOfRepair(1)).containsExactly(ANNA);
    assertThat(histories().find(ANNA).history()).isEqualTo(anna.history());
    assertThat(histories().find(BERTA).version()).isZero();

    assertThat(histories().save(histories().find(ANNA).with(due(20_900)), ACT)).isTrue();
    assertThat(histories().save(histories().find(BERTA).with(due(1)), ACT)).isTrue();

    assertThat(histories().inNeedOfRepair(10)).containsExactly(ANNA, BERTA);

    assertThat(histories().save(histories().find(ANNA).repaired(due(2)), ACT)).isTrue();
    ClientHistory berta = histories().find(BERTA).mergedInto(ANNA);
    assertThat(histories().merge(berta, histories().find(ANNA).with(due(3)), ACT)).isTrue();

    assertThat(histories().inNeedOfRepair(10)).containsExactly(BERTA);
  }

  /** What was on record when the repair began may not be all that the note is about. */
  @Test
  void a_repair_that_knows_nothing_of_a_note_does_not_end_it() {
    histories().needsRepair(ANNA, ACT);
    ClientHistory read = histories().find(ANNA);
    histories().needsRepair(ANNA, ACT);

    assertThat(histories().save(read.repaired(due(1)), ACT)).isFalse();
    assertThat(histories().save(ClientHistory.none(ANNA).with(due(1)), ACT)).isFalse();
    assertThat(histories().save(histories().find(ANNA).repaired(due(1)), ACT)).isTrue();

    assertThat(histories().inNeedOfRepair(10)).isEmpty();
    histories().needsRepair(ANNA, ACT);
    assertThat(histories().inNeedOfRepair(10)).containsExactly(ANNA);
  }

  private static History due(int day) {
    Placed placed =
        new Placed(1, Optional.empty(), "VIC", ACT.at(), Cause.PURCHASE, Optional.of("p-1"), 0);
    return History.EMPTY.with(
        "value", new Placement(0, OptionalInt.of(day), Optional.empty(), List.of(placed)));
  }

  private List<ClientId> dueOn(int day) {
    List<ClientId> due = new ArrayList<>();
    for (int part = 0; part < Histories.DUE_PARTS; part++) {
      Optional<String> cursor = Optional.empty();
      do {
        Page<Due> page =
            histories().due(LocalDate.ofEpochDay(day), part, new PageRequest(2, cursor));
        page.items().forEach(each -> due.add(each.client()));
        cursor = page.next();
      } while (cursor.isPresent());
    }
    return due;
  }
}
