package io.largesse.finance;

import io.largesse.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What leads from lines that were declared to lines that are wanted.
 *
 * @param difference what is to be declared, signed; empty if nothing differs
 * @param now what is declared then; a line that is wanted as it was stays with its rule's version
 */
record Lines(List<DeclarationLine> difference, List<DeclarationLine> now) {
  static Lines from(List<DeclarationLine> declared, List<DeclarationLine> wanted) {
    List<DeclarationLine> left = new ArrayList<>(declared);
    List<DeclarationLine> stated = new ArrayList<>();
    List<DeclarationLine> now = new ArrayList<>();
    for (DeclarationLine line : wanted) {
      Optional<DeclarationLine> before = left.stream().filter(line::restates).findFirst();
      DeclarationLine more = before.map(line::since).orElse(line);
      boolean same = before.isPresent() && more.isNothing();
      before.ifPresent(left::remove);
      now.add(same ? before.get() : line);
      if (!same) {
        stated.add(more);
      }
    }
    List<DeclarationLine> difference = new ArrayList<>();
    left.forEach(line -> difference.add(line.takenBack()));
    difference.addAll(stated);
    return new Lines(difference, now);
  }

  static Money negated(Money amount) {
    return amount.times(-1);
  }

  /** Whether both are amounts of one currency, or neither is there. */
  static boolean alike(Optional<Money> one, Optional<Money> other) {
    return one.map(Money::currency).equals(other.map(Money::currency));
  }

  /** By how much {@code later} is more than {@code earlier}, which is alike. */
  static Optional<Money> difference(Optional<Money> later, Optional<Money> earlier) {
    return later.map(amount -> amount.minus(earlier.orElseThrow()));
  }
}
