package io.largesse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.measurement.Ledger;
import io.largesse.measurement.MonthSpan;
import io.largesse.measurement.RunId;
import io.largesse.money.Money;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReadGivenTest {
  private static final RunId RUN = new RunId("a");
  private static final YearMonth FIRST = YearMonth.of(2021, 11);
  private static final int MONTHS = 61;
  private static final int MARKETS = 249;

  @Test
  void nothing_that_was_given_is_left_out_however_many_markets_there_are() {
    List<Content.Given> given =
        new ReadGiven(new Whole()).read(RUN, new MonthSpan(FIRST, FIRST.plusMonths(MONTHS - 1)));

    assertThat(given).hasSize(MARKETS * 6);
    assertThat(given.getFirst())
        .isEqualTo(new Content.Given("m-0", 2021, 6, 8, SomeCells.euros(24.68), 10));
    assertThat(given.stream().mapToLong(Content.Given::gifts).sum())
        .isEqualTo(3L * MARKETS * MONTHS);
    assertThat(given.stream().map(Content.Given::cost).reduce(Money::plus))
        .hasValue(new Money(1_234L * MARKETS * MONTHS, SomeCells.EUR));
  }

  /** A ledger of a house that gives in every month in every market. */
  private static final class Whole implements Ledger {
    @Override
    public Stream<LedgerEntry> read(RunId run, LedgerBy by, MonthSpan months) {
      return Stream.iterate(
              months.first(), month -> !month.isAfter(months.last()), month -> month.plusMonths(1))
          .flatMap(
              month ->
                  IntStream.range(0, MARKETS)
                      .mapToObj(
                          market ->
                              new LedgerEntry(
                                  by,
                                  "m-" + market,
                                  month,
                                  3,
                                  4,
                                  2,
                                  new Money(1_234, SomeCells.EUR),
                                  5)));
    }

    @Override
    public void keep(RunId run, List<LedgerEntry> entries, Act act) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<LedgerEntry> list(
        RunId run, LedgerBy by, Optional<YearMonth> month, PageRequest page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean forget(RunId run, BooleanSupplier isTimeUp) {
      throw new UnsupportedOperationException();
    }
  }
}
