package io.largesse.threshold;

import io.largesse.boutique.EntityId;
import java.util.Currency;
import java.util.Optional;

/** The live gifts of a client, of the household and of the employer, as rules count them. */
final class Ledgers {
  private final Ledger person;
  private final Optional<Ledger> household;
  private final Optional<Ledger> employer;
  private final EntityId giver;

  Ledgers(Setting setting, Valuer valuer) {
    Exposures exposures = setting.exposures();
    this.person = new Ledger(exposures.person(), valuer);
    this.household = exposures.household().map(entries -> new Ledger(entries, valuer));
    this.employer = exposures.employer().map(entries -> new Ledger(entries, valuer));
    this.giver = setting.boutique().entity();
  }

  /** Those that {@code period} counts against a limit of {@code currency}, or of gifts. */
  Counted counted(Period period, Optional<Currency> currency) {
    Optional<Ledger> group =
        switch (period.rule().countedTogether()) {
          case PERSON -> Optional.empty();
          case HOUSEHOLD -> household;
          case EMPLOYER -> employer;
        };
    Ledger ledger = group.orElse(person);
    return new Counted(ledger, ledger.worths(period, currency), period, group.isPresent(), giver);
  }
}
