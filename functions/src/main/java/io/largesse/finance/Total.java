package io.largesse.finance;

import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Shape;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What all declarations on gifts of one month say together, of one market or entity: what the gifts
 * cost, or what one rule taxes of them.
 *
 * @param of the market or the entity
 * @param tax the rule; none for the cost
 * @param gifts how many gifts are given, in the total of their cost; else 0
 * @param amount the cost in the reference currency, or what is taxed in one currency; none in the
 *     total of what a rule leaves to be reviewed
 * @param reviews how many lines finance must look at, as their amounts could not be told
 */
public record Total(
    YearMonth month,
    String of,
    Optional<TaxOf> tax,
    long gifts,
    Optional<Money> amount,
    long reviews) {
  /** A rule with its consequence. */
  public record TaxOf(String rule, Optional<String> treatment, Shape shape) {
    static TaxOf of(DeclarationLine.Tax tax) {
      return new TaxOf(tax.rule(), tax.treatment(), tax.shape());
    }
  }
}
