package io.largesse.finance;

import static io.largesse.finance.SomeLines.cost;
import static io.largesse.finance.SomeLines.money;
import static io.largesse.finance.SomeLines.review;
import static io.largesse.finance.SomeLines.tax;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.largesse.finance.Total.TaxOf;
import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Shape;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TotalsTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private final Totals byMarket = totals(CountTotals.By.MARKET);

  @Test
  void costs_and_what_each_rule_taxes_are_added_up_by_the_month_of_the_gift() {
    add(gift("a", "2026-06-01"), cost("30.00 EUR"), tax("A", 1, "36.00 EUR"));
    add(gift("b", "2026-06-30"), cost("12.50 EUR"), tax("A", 2, "15.00 EUR"), review("B"));
    add(gift("c", "2026-07-01"), cost("1.00 EUR"));

    assertThat(byMarket.all())
        .containsExactly(
            spent(JUNE, 2, "42.50 EUR", 0),
            taxed(JUNE, "A", "51.00 EUR", 0),
            taxed(JUNE, "B", null, 1),
            spent(JUNE.plusMonths(1), 1, "1.00 EUR", 0));
  }

  @Test
  void corrections_are_in_the_total_of_the_gifts_own_month_and_what_comes_to_nothing_is_not() {
    Declared declared = add(gift("a", "2026-06-01"), cost("30.00 EUR"), review("B"));
    declared = add(declared, gift("a", "2026-06-01"), cost("30.00 EUR"), tax("B", 1, "5.00 EUR"));

    assertThat(byMarket.all())
        .containsExactly(spent(JUNE, 1, "30.00 EUR", 0), taxed(JUNE, "B", "5.00 EUR", 0));

    add(declared, gift("a", "2026-06-01"));
    assertThat(byMarket.all()).isEmpty();
  }

  @Test
  void amounts_of_two_currencies_are_two_totals_and_a_cost_that_is_to_be_reviewed_is_in_none() {
    add(gift("a", "2026-06-01"), cost("30.00 EUR"), tax("A", 1, "36.00 EUR"));
    add(
        gift("b", "2026-06-02"),
        new DeclarationLine.Cost(Optional.of(money("9.00 CHF")), Optional.empty(), 1),
        tax("A", 1, "9.00 CHF"));

    assertThat(byMarket.all())
        .containsExactly(
            spent(JUNE, 2, "30.00 EUR", 1),
            taxed(JUNE, "A", "9.00 CHF", 0),
            taxed(JUNE, "A", "36.00 EUR", 0));
  }

  @Test
  void entities_have_totals_of_their_own() {
    Totals byEntity = totals(CountTotals.By.ENTITY);
    for (String entity : List.of("LARG-2", "LARG-1", "LARG-2")) {
      byEntity.add(
          SomeLines.declaration(
              SomeLines.gift("g", "FR", entity, "2026-06-01"), cost("10.00 EUR")));
    }

    assertThat(byEntity.all())
        .extracting(Total::of, Total::gifts)
        .containsExactly(tuple("LARG-1", 1L), tuple("LARG-2", 2L));
  }

  private static Totals totals(CountTotals.By by) {
    return by.totals(Currency.getInstance("EUR"));
  }

  private Declared add(GivenGift gift, DeclarationLine... lines) {
    return add(Declared.NONE, gift, lines);
  }

  private Declared add(Declared declared, GivenGift gift, DeclarationLine... lines) {
    Declared.Telling telling =
        declared.toward(new Wanted(List.of(lines), List.of()), gift, SomeLines.ACT).orElseThrow();
    byMarket.add(telling.declaration());
    return telling.declared();
  }

  private static GivenGift gift(String id, String day) {
    return SomeLines.gift(id, "FR", "LARG-FR", day);
  }

  private static Total spent(YearMonth month, long gifts, String amount, long reviews) {
    return new Total(month, "FR", Optional.empty(), gifts, Optional.of(money(amount)), reviews);
  }

  private static Total taxed(YearMonth month, String rule, @Nullable String amount, long reviews) {
    Optional<Money> sum = Optional.ofNullable(amount).map(SomeLines::money);
    TaxOf tax = new TaxOf(rule, Optional.of("VAT"), Shape.CLIFF);
    return new Total(month, "FR", Optional.of(tax), 0, sum, reviews);
  }
}
