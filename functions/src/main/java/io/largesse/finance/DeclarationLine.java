package io.largesse.finance;

import io.largesse.money.Money;
import io.largesse.threshold.Taxed;
import io.largesse.threshold.ThresholdRule.Shape;
import java.util.Optional;

/**
 * One amount that finance is told, signed, so that what is declared of a gift is the plain sum of
 * all lines on it.
 */
public sealed interface DeclarationLine {
  /** So much, below zero where it is taken back; none if it cannot be told. */
  Optional<Money> amount();

  /** 1 if finance must look at it, -1 if it need not any more, else 0. */
  int reviews();

  /** The line that undoes this one. */
  DeclarationLine takenBack();

  /** Whether this line states anew what {@code other} stated, so that their difference is one. */
  boolean restates(DeclarationLine other);

  /** What this line says more than {@code before}, which it restates. */
  DeclarationLine since(DeclarationLine before);

  /** Whether it changes nothing. */
  default boolean isNothing() {
    return reviews() == 0 && amount().map(Money::units).orElse(0L) == 0;
  }

  /**
   * What the gift cost the house, without VAT.
   *
   * @param amount in the currency of its values, or in the reference currency if they have several
   * @param inReference in the house's reference currency, at the gift's kept rate; none if there is
   *     none
   */
  record Cost(Optional<Money> amount, Optional<Money> inReference, int reviews)
      implements DeclarationLine {
    @Override
    public Cost takenBack() {
      return new Cost(amount.map(Lines::negated), inReference.map(Lines::negated), -reviews);
    }

    @Override
    public boolean restates(DeclarationLine other) {
      return other instanceof Cost cost
          && Lines.alike(amount, cost.amount)
          && Lines.alike(inReference, cost.inReference)
          && reviews == cost.reviews;
    }

    @Override
    public Cost since(DeclarationLine before) {
      Cost cost = (Cost) before;
      return new Cost(
          Lines.difference(amount, cost.amount),
          Lines.difference(inReference, cost.inReference),
          reviews - cost.reviews);
    }

    @Override
    public boolean isNothing() {
      return DeclarationLine.super.isNothing() && inReference.map(Money::units).orElse(0L) == 0;
    }
  }

  /**
   * What one tax rule taxes of the gift.
   *
   * @param version that of the rule's set by which it was told; 0 as shipped
   * @param amount what is taxed, in the rule's currency
   */
  record Tax(
      String rule,
      int version,
      Optional<String> treatment,
      Shape shape,
      Optional<Money> amount,
      int reviews)
      implements DeclarationLine {
    /** The line that says {@code taxed}. */
    static Tax of(Taxed taxed) {
      return new Tax(
          taxed.rule(),
          taxed.version(),
          taxed.treatment(),
          taxed.shape(),
          taxed.amount(),
          taxed.amount().isPresent() ? 0 : 1);
    }

    @Override
    public Tax takenBack() {
      return with(amount.map(Lines::negated), -reviews);
    }

    /** A publication that leaves a rule as it was makes no other line of it. */
    @Override
    public boolean restates(DeclarationLine other) {
      return other instanceof Tax tax
          && rule.equals(tax.rule)
          && treatment.equals(tax.treatment)
          && shape == tax.shape
          && Lines.alike(amount, tax.amount)
          && reviews == tax.reviews;
    }

    @Override
    public Tax since(DeclarationLine before) {
      return with(Lines.difference(amount, before.amount()), reviews - before.reviews());
    }

    private Tax with(Optional<Money> other, int otherReviews) {
      return new Tax(rule, version, treatment, shape, other, otherReviews);
    }
  }
}
