package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.history.Cause;
import io.largesse.history.History;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.history.Received;
import io.largesse.id.GiftId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pass counts, and how much it holds. */
final class PassTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final Measuring MARCH = TimingTest.measuring(AS_OF, FIRST, LAST, AS_OF);

  @Test
  void a_catalogue_of_many_skus_fills_a_step() {
    int bytes = 1_000_000;
    Pass pass = new Pass(MARCH, WholeRun.KEY, bytes);
    int clients = 0;
    while (!pass.isFull() && clients < bytes / 100) {
      pass.add(new ClientId("c-" + clients), given(LAST.plusDays(1), "SKU-" + clients));
      clients++;
    }

    assertThat(clients).isBetween(bytes / 500, bytes / 200);
  }

  @Test
  void the_ledger_takes_no_room_for_months_without_a_gift() {
    LedgerSums ledger = new LedgerSums(61);
    ledger.add(gift(LAST, "SKU-1"), 3, 0);
    long one = ledger.bytes();
    ledger.add(gift(LAST, "SKU-1"), 3, 1);
    assertThat(ledger.bytes()).isEqualTo(one);

    ledger.add(gift(LAST, "SKU-1"), 4, 1);
    assertThat(ledger.bytes()).isEqualTo(2 * one);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, 1", "2026-06-01, 0"})
  void a_client_whose_tenure_begins_on_the_as_of_day_or_later_does_not_count(
      LocalDate day, long clients) {
    assertThat(clients(new Someone().since(day).history())).isEqualTo(clients);
    assertThat(clients(new Someone().neverSince().bought(day, 100).history())).isEqualTo(clients);
    assertThat(clients(new Someone().since(AS_OF).bought(day, 100).history())).isEqualTo(clients);
    assertThat(clients(new Someone().since(AS_OF).given(day).history())).isEqualTo(clients);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-01, 1", "2026-06-02, 0"})
  void a_client_who_was_judged_by_the_end_of_the_as_of_day_counts(LocalDate day, long clients) {
    assertThat(clients(new Someone().neverSince().on("value", placedOn(day)).history()))
        .isEqualTo(clients);
    assertThat(clients(new Someone().neverSince().history())).isZero();
  }

  @Test
  void purchases_of_the_as_of_day_and_later_are_not_counted() {
    Someone someone = new Someone().bought(AS_OF.minusDays(1), 100).bought(AS_OF, 100);

    assertThat(run(someone.history()).counts().purchases()).isOne();
  }

  @Test
  void more_kinds_than_anybody_is_alike_in_are_refused_by_the_name_that_makes_most() {
    RunParameters plain = MARCH.parameters();
    Measuring measuring =
        new Measuring(
            new RunParameters(
                AS_OF,
                FIRST,
                LAST,
                30,
                plain.margins(),
                1,
                plain.bands(),
                List.of("tier", "postcode", "salutation"),
                1),
            AS_OF,
            MARCH.reference(),
            MARCH.axes());
    Pass pass = new Pass(measuring, WholeRun.KEY);
    for (int client = 0; client < Kinds.MAX; client++) {
      pass.add(new ClientId("c-" + client), of("" + client));
    }
    pass.add(new ClientId("again"), of("7"));

    assertThatThrownBy(() -> pass.add(new ClientId("one-more"), of("another")))
        .isInstanceOf(TooManyKinds.class)
        .hasMessage(
            "stratifyBy makes more than 20000 kinds of clients; postcode has the most values");
  }

  @Test
  void passes_that_together_find_too_many_kinds_are_refused_when_they_are_reduced() {
    Kinds kinds = new Kinds(List.of("postcode"));
    for (int kind = 0; kind < Kinds.MAX; kind++) {
      assertThat(kinds.number(List.of("FR", "" + kind))).isEqualTo(kind);
    }

    assertThatThrownBy(() -> kinds.number(List.of("FR", "another")))
        .isInstanceOf(TooManyKinds.class);
  }

  private static Placement placedOn(LocalDate day) {
    Placed placed =
        new Placed(
            1,
            Optional.empty(),
            "CLIENT",
            day.atTime(23, 59).toInstant(ZoneOffset.UTC),
            Cause.PROFILE,
            Optional.empty(),
            1);
    return new Placement(1, OptionalInt.empty(), Optional.empty(), List.of(placed));
  }

  private static History of(String postcode) {
    Profile profile =
        new Profile(
            Optional.of("FR"),
            OptionalInt.of(Timing.day(FIRST)),
            Map.of("tier", "gold", "postcode", postcode),
            2);
    return History.EMPTY.with(profile);
  }

  private static long clients(History history) {
    RunTotals whole = run(history);
    assertThat(whole.segments()).hasSize((int) whole.counts().clients());
    return whole.counts().clients();
  }

  private static RunTotals run(History history) {
    return WholeRun.of(MARCH, Map.of(new ClientId("someone"), history)).whole();
  }

  private static History given(LocalDate day, String sku) {
    return new Someone().given(gift(day, sku)).history();
  }

  private static Received gift(LocalDate day, String sku) {
    return new Received(
        1,
        new GiftId("g"),
        1,
        Timing.day(day),
        false,
        Optional.of(sku),
        Typology.OBJECT,
        "PAR-01",
        "FR",
        Optional.empty(),
        Optional.empty(),
        1,
        OptionalLong.of(1_000));
  }
}
