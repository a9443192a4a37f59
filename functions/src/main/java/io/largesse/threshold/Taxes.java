package io.largesse.threshold;

import io.largesse.client.Status;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says what the tax rules make of a gift that was given, beside the others that were given: what is
 * merely planned does not count here.
 *
 * <p>A cliff taxes the whole gift as soon as any window that holds it is over, be it by a later
 * gift. A slice taxes what is above the limit, in the order of days and ids: what earlier gifts
 * have left free stays free, whatever follows.
 */
public final class Taxes {
  private final Entry gift;
  private final Setting setting;
  private final long day;
  private final Aim aim;
  private final Valuer valuer;
  private final Reckoning besideAll;
  private final Reckoning afterEarlier;
  private final Windows windows;

  private Taxes(Candidate candidate, Setting setting, RateBook own) {
    this.gift = candidate.entry();
    this.setting = setting;
    this.day = DayNumber.of(gift.day());
    this.aim =
        new Aim(
            setting.boutique().market(),
            candidate.subdivision(),
            setting.recipient().residence(),
            candidate.deliveredTo());
    this.valuer = new Valuer(own, setting.today());
    Valuer others = new Valuer(setting.rates(), setting.today());
    Predicate<Entry> given = other -> other.given() && !other.giftId().equals(gift.giftId());
    this.besideAll = new Reckoning(candidate, keeping(given, setting), valuer, others);
    this.afterEarlier =
        new Reckoning(candidate, keeping(given.and(this::isEarlier), setting), valuer, others);
    this.windows =
        new Windows(
            gift.occasion(), gift.purchaseId(), setting.boutique().businessYearStartMonth());
  }

  /**
   * The taxes on {@code candidate} in {@code setting}.
   *
   * @param own the rates at which the gift itself is valued; the others are at the setting's
   */
  public static Taxes on(Candidate candidate, Setting setting, RateBook own) {
    return new Taxes(candidate, setting, own);
  }

  /** What is taxed by each rule that taxes something. */
  public List<Taxed> all() {
    return looking().stream().flatMap(each -> by(each).stream()).toList();
  }

  /**
   * The rules of which a window holds the gift that begins before what is kept: who has told by
   * then what they tax, knows it better than what is left can tell.
   */
  public Set<String> outgrown() {
    return looking().stream()
        .map(each -> each.period.rule())
        .filter(rule -> windows.firstDay(rule, gift.day()).isBefore(keptFrom(rule)))
        .map(ThresholdRule::id)
        .collect(Collectors.toSet());
  }

  /** Reckoned from tomorrow, which it is somewhere already. */
  private LocalDate keptFrom(ThresholdRule rule) {
    boolean ofEmployer =
        rule.countedTogether() == CountedTogether.EMPLOYER
            && setting.exposures().employer().isPresent();
    return (ofEmployer ? Subject.Kind.EMPLOYER : Subject.Kind.PERSON)
        .keptFrom(setting.today().plusDays(1));
  }

  private List<Looking> looking() {
    List<Status> statuses = setting.recipient().statusesOn(gift.day());
    long traits = Traits.of(gift, gift.entity());
    long classes = Traits.classesOf(statuses);
    long today = DayNumber.of(setting.today());
    List<Looking> all = new ArrayList<>();
    for (RuleSet ruleSet : setting.ruleSets()) {
      for (Timeline timeline : ruleSet.timelines()) {
        if (timeline.mayTake(traits, classes, aim.market())) {
          timeline
              .on(day, today)
              .filter(period -> period.rule().effect() == Effect.DECLARE)
              .filter(period -> period.takes(traits) && aim.isMetBy(period, statuses))
              .map(period -> new Looking(ruleSet, period))
              .ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private Optional<Taxed> by(Looking looking) {
    Period period = looking.period;
    Shape shape = period.rule().shape().orElse(Shape.CLIFF);
    Reckoning reckoning = shape == Shape.CLIFF ? besideAll : afterEarlier;
    Reckoned reckoned = reckoning.reckon(period, gift.day(), reckoning.counted(period));
    Outcome outcome = period.endsBefore(day) ? Outcome.EXPIRED : reckoned.outcome();
    Optional<Money> amount =
        outcome == Outcome.OVER ? amount(period, shape, reckoned) : Optional.empty();
    boolean free =
        outcome == Outcome.WITHIN || amount.filter(money -> money.units() == 0).isPresent();
    return free
        ? Optional.empty()
        : Optional.of(
            new Taxed(
                period.rule().id(),
                looking.ruleSet.version(),
                period.rule().treatment(),
                shape,
                amount));
  }

  /** What is taxed of a gift that is over; none if that cannot be told. */
  private Optional<Money> amount(Period period, Shape shape, Reckoned reckoned) {
    if (!Worth.isKnown(reckoned.gift())) {
      return Optional.empty();
    }
    long counted = reckoned.gift();
    if (shape == Shape.SLICE) {
      long above = reckoned.usage().known() + counted - reckoned.ceiling().orElseThrow().most();
      if (above < counted && (reckoned.usage().lacksValue() || reckoned.usage().lacksRate())) {
        return Optional.empty();
      }
      counted = Math.min(counted, above);
    }
    Optional<Currency> currency = reckoned.ceiling().orElseThrow().currency();
    return currency.isPresent()
        ? Optional.of(new Money(counted, currency.get()))
        : ofGifts(period, counted);
  }

  /** A limit that counts gifts taxes the whole one or nothing of it. */
  private Optional<Money> ofGifts(Period period, long counted) {
    Currency currency = setting.boutique().currency();
    long worth = counted == 0 ? 0 : valuer.worth(gift, gift.day(), period, Optional.of(currency));
    return Worth.isKnown(worth) ? Optional.of(new Money(worth, currency)) : Optional.empty();
  }

  private boolean isEarlier(Entry other) {
    int days = other.day().compareTo(gift.day());
    return days < 0 || (days == 0 && other.giftId().compareTo(gift.giftId()) < 0);
  }

  private static Setting keeping(Predicate<Entry> kept, Setting setting) {
    Exposures all = setting.exposures();
    return new Setting(
        setting.boutique(),
        setting.recipient(),
        setting.today(),
        setting.ruleSets(),
        new Exposures(
            kept(all.person(), kept),
            all.household().map(entries -> kept(entries, kept)),
            all.employer().map(entries -> kept(entries, kept))),
        setting.rates());
  }

  /** A rule that looks at the gift. */
  private record Looking(RuleSet ruleSet, Period period) {}

  private static List<Entry> kept(List<Entry> entries, Predicate<Entry> kept) {
    return entries.stream().filter(kept).toList();
  }
}
