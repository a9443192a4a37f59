package io.largesse.finance;

import io.largesse.boutique.Boutique;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.threshold.Candidate;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Setting;
import io.largesse.threshold.Taxes;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what finance should know of a gift: its cost, and what the tax rules make of it. */
public final class Wanting {
  private final Currency reference;

  /** Costs are stated in {@code reference} too. */
  public Wanting(Currency reference) {
    this.reference = reference;
  }

  /**
   * What is wanted of a gift, by the rules in force and the gifts that are given now.
   *
   * @param gift with its entry as it stands; nothing is wanted unless it is given
   * @param setting today, in the boutique of the gift; of its exposures only given gifts count
   * @param rates to the reference currency, as kept with the gift
   * @param declared what was declared of it so far
   */
  public Wanted of(Candidate gift, Setting setting, List<ExchangeRate> rates, Declared declared) {
    Entry entry = gift.entry();
    if (!entry.given()) {
      return Wanted.NOTHING;
    }
    KeptRates own = new KeptRates(rates, declared.rates(), setting.rates());
    List<DeclarationLine> lines = new ArrayList<>();
    lines.add(new CostLine(reference, own).of(entry));
    Taxes taxes = Taxes.on(gift, by(entry, setting), own);
    Set<String> outgrown = declared.lines().isEmpty() ? Set.of() : taxes.outgrown();
    taxes.all().stream()
        .filter(taxed -> !outgrown.contains(taxed.rule()))
        .map(DeclarationLine.Tax::of)
        .forEach(lines::add);
    declared.lines().stream().filter(line -> isOf(outgrown, line)).forEach(lines::add);
    return new Wanted(lines, own.ofTaxes());
  }

  /** What the gift of {@code entry} cost in reference, at {@code rates} alone; empty if unknown. */
  public Optional<Money> cost(Entry entry, List<ExchangeRate> rates) {
    KeptRates kept = new KeptRates(rates, List.of(), RateBook.EMPTY);
    return new CostLine(reference, kept).of(entry).inReference();
  }

  private static boolean isOf(Set<String> rules, DeclarationLine line) {
    return line instanceof DeclarationLine.Tax tax && rules.contains(tax.rule());
  }

  /** The setting as it was for the gift, if its boutique has gone over to another entity since. */
  private static Setting by(Entry gift, Setting setting) {
    Boutique now = setting.boutique();
    return new Setting(
        new Boutique(
            now.id(),
            now.name(),
            gift.market(),
            now.subdivision(),
            gift.entity(),
            now.timeZone(),
            now.businessYearStartMonth(),
            now.costCentre(),
            now.currency()),
        setting.recipient(),
        setting.today(),
        setting.ruleSets(),
        setting.exposures(),
        setting.rates());
  }
}
