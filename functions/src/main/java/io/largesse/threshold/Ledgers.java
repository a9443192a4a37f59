package io.largesse.threshold;

import io.largesse.boutique.EntityId;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The live gifts of a client, of the household and of the employer, as rules count them. */
final class Ledgers {
  private final Exposures exposures;
  private final EntityId giver;
  private final Valuer valuer;
  private @Nullable Ledger person;
  private @Nullable Ledger household;
  private @Nullable Ledger employer;

  Ledgers(Setting setting, Valuer valuer) {
    this.exposures = setting.exposures();
    this.giver = setting.boutique().entity();
    this.valuer = valuer;
  }

  /** Those that {@code period} counts against a limit of {@code currency}, or of gifts. */
  Counted counted(Period period, Optional<Currency> currency) {
    CountedTogether together = period.rule().countedTogether();
    if (together == CountedTogether.HOUSEHOLD && exposures.household().isPresent()) {
      return counted(household(exposures.household().get()), period, currency, true);
    }
    if (together == CountedTogether.EMPLOYER && exposures.employer().isPresent()) {
      return counted(employer(exposures.employer().get()), period, currency, true);
    }
    return counted(person(), period, currency, false);
  }

  private Counted counted(
      Ledger ledger, Period period, Optional<Currency> currency, boolean together) {
    return new Counted(ledger, ledger.worths(period, currency), period, together);
  }

  private Ledger person() {
    if (person == null) {
      person = new Ledger(exposures.person(), giver, valuer);
    }
    return person;
  }

  private Ledger household(List<Entry> entries) {
    if (household == null) {
      household = new Ledger(entries, giver, valuer);
    }
    return household;
  }

  private Ledger employer(List<Entry> entries) {
    if (employer == null) {
      employer = new Ledger(entries, giver, valuer);
    }
    return employer;
  }
}
