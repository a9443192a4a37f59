package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.money.Money;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every ledger promises. */
public abstract class LedgerContract {
  private static final RunId RUN = new RunId("a");
  private static final LedgerEntry MARCH = entry(LedgerBy.MARKET, "FR", 3);
  private static final LedgerEntry ITALY = entry(LedgerBy.MARKET, "IT", 3);
  private static final LedgerEntry APRIL = entry(LedgerBy.MARKET, "FR", 4);
  private static final LedgerEntry ADVISOR = entry(LedgerBy.ADVISOR, "a-17", 3);

  protected abstract Ledger ledger();

  @Test
  void entries_are_listed_by_month_and_value_page_by_page() {
    ledger().keep(RUN, List.of(APRIL, ITALY, MARCH, ADVISOR), ACT);
    ledger().keep(RUN, List.of(APRIL), ACT);

    Page<LedgerEntry> page =
        ledger().list(RUN, LedgerBy.MARKET, Optional.empty(), new PageRequest(2, Optional.empty()));

    assertThat(page.items()).containsExactly(MARCH, ITALY);
    assertThat(
            ledger()
                .list(RUN, LedgerBy.MARKET, Optional.empty(), new PageRequest(2, page.next()))
                .items())
        .containsExactly(APRIL);
    assertThat(list(RUN, LedgerBy.MARKET, Optional.of(YearMonth.of(2026, 4))))
        .containsExactly(APRIL);
    assertThat(list(RUN, LedgerBy.ADVISOR, Optional.empty())).containsExactly(ADVISOR);
  }

  @Test
  void entries_of_some_months_are_read_to_the_last_in_the_same_order() {
    LedgerEntry before = entry(LedgerBy.MARKET, "FR", 2);
    LedgerEntry after = entry(LedgerBy.MARKET, "FR", 5);
    ledger().keep(RUN, List.of(after, APRIL, ITALY, MARCH, before, ADVISOR), ACT);
    ledger().keep(new RunId("b"), List.of(entry(LedgerBy.MARKET, "JP", 3)), ACT);

    assertThat(read(3, 4)).containsExactly(MARCH, ITALY, APRIL);
    assertThat(read(2, 12)).containsExactly(before, MARCH, ITALY, APRIL, after);
    assertThat(read(6, 12)).isEmpty();
  }

  @Test
  void a_run_is_forgotten_whole_and_no_other_with_it() {
    ledger().keep(RUN, List.of(MARCH, ADVISOR), ACT);
    ledger().keep(new RunId("b"), List.of(MARCH), ACT);

    assertThat(ledger().forget(RUN, () -> false)).isTrue();

    assertThat(list(RUN, LedgerBy.MARKET, Optional.empty())).isEmpty();
    assertThat(list(RUN, LedgerBy.ADVISOR, Optional.empty())).isEmpty();
    assertThat(list(new RunId("b"), LedgerBy.MARKET, Optional.empty())).containsExactly(MARCH);
  }

  private List<LedgerEntry> read(int first, int last) {
    return ledger()
        .read(
            RUN,
            LedgerBy.MARKET,
            new MonthSpan(YearMonth.of(2026, first), YearMonth.of(2026, last)))
        .toList();
  }

  private List<LedgerEntry> list(RunId run, LedgerBy by, Optional<YearMonth> month) {
    return ledger().list(run, by, month, new PageRequest(50, Optional.empty())).items();
  }

  private static LedgerEntry entry(LedgerBy by, String value, int month) {
    return new LedgerEntry(
        by,
        value,
        YearMonth.of(2026, month),
        7,
        8,
        6,
        new Money(123_456_789_012_345L, SomeRuns.EUR),
        1);
  }
}
