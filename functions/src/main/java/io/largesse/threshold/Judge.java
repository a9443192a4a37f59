package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.client.Status;
import io.largesse.money.ExchangeRate;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Says what the rules say of a gift: pure, exact, the same for the same question. */
public final class Judge {
  private final Setting setting;
  private final boolean looksAhead;
  private final Entry gift;
  private final LocalDate day;
  private final long dayNumber;
  private final long todayNumber;
  private final long traits;
  private final Aim aim;
  private final Valuer valuer;
  private final Reckoning reckoning;
  private final List<Finding> findings = new ArrayList<>();
  private final List<DeclarationMark> declarations = new ArrayList<>();

  private Judge(Candidate candidate, Setting setting, boolean looksAhead) {
    this.setting = setting;
    this.looksAhead = looksAhead;
    this.gift = candidate.entry();
    this.day = gift.day();
    this.dayNumber = DayNumber.of(day);
    this.todayNumber = DayNumber.of(setting.today());
    this.traits = Traits.of(gift, gift.entity());
    this.aim =
        new Aim(
            setting.boutique().market(),
            candidate.subdivision(),
            setting.recipient().residence(),
            candidate.deliveredTo());
    this.valuer = new Valuer(setting.rates(), setting.today());
    this.reckoning = new Reckoning(candidate, setting, valuer);
  }

  /** The verdict on {@code candidate} in {@code setting}, without alternatives. */
  public static Verdict judge(Candidate candidate, Setting setting) {
    return new Judge(candidate, setting, true).verdict();
  }

  /** The verdict on {@code candidate} without the search for the day that would allow it. */
  public static Verdict judgeThatDayAlone(Candidate candidate, Setting setting) {
    return new Judge(candidate, setting, false).verdict();
  }

  /** What is decided of {@code candidate}, without the search for the day that would allow it. */
  public static Decision decide(Candidate candidate, Setting setting) {
    return judgeThatDayAlone(candidate, setting).decision();
  }

  private Verdict verdict() {
    List<Status> statuses = setting.recipient().statusesOn(day);
    long classes = Traits.classesOf(statuses);
    for (RuleSet ruleSet : setting.ruleSets()) {
      for (Timeline timeline : ruleSet.timelines()) {
        if (timeline.mayTake(traits, classes, aim.market())) {
          look(ruleSet, timeline, statuses);
        }
      }
    }
    for (Status status : statuses) {
      if (!Coverage.covers(setting.ruleSets(), status, traits, dayNumber, todayNumber)) {
        findings.add(new Finding.NoRule(status));
      }
    }
    return new Verdict(findings, declarations, List.of());
  }

  private void look(RuleSet ruleSet, Timeline timeline, List<Status> statuses) {
    Optional<Period> period = timeline.on(dayNumber, todayNumber);
    if (period.isPresent() && period.get().takes(traits) && aim.isMetBy(period.get(), statuses)) {
      add(ruleSet, timeline, period.get());
    }
  }

  private void add(RuleSet ruleSet, Timeline timeline, Period period) {
    Finding.OfRule finding = find(ruleSet, timeline, period);
    findings.add(finding);
    if (finding.effect() == Effect.DECLARE && finding.outcome() != Outcome.WITHIN) {
      declarations.add(
          new DeclarationMark(
              finding.rule(), period.rule().treatment(), finding.outcome() != Outcome.OVER));
    }
  }

  private Finding.OfRule find(RuleSet ruleSet, Timeline timeline, Period period) {
    Counted counted = reckoning.counted(period);
    Reckoned reckoned = reckoning.reckon(period, day, counted);
    boolean expired = period.endsBefore(dayNumber);
    Outcome outcome = expired ? Outcome.EXPIRED : reckoned.outcome();
    return new Finding.OfRule(
        period.rule().id(),
        ruleSet.version(),
        ruleSet.adopted(),
        period.rule().regime(),
        period.rule().effect(),
        outcome,
        expired ? Arithmetic.NONE : reckoned.arithmetic(),
        expired ? Optional.empty() : rate(period, reckoned),
        reckoned.usage().window(),
        expired || outcome == Outcome.WITHIN || !looksAhead
            ? Optional.empty()
            : allowedFrom(timeline),
        approver(ruleSet, period.rule(), outcome));
  }

  private Optional<LocalDate> allowedFrom(Timeline timeline) {
    return new FirstDayWithin(reckoning, aim, setting, day).of(timeline, traits);
  }

  /** The rate into the limit's currency, else into that of the floor. */
  private Optional<ExchangeRate> rate(Period period, Reckoned reckoned) {
    ThresholdRule rule = period.rule();
    if (reckoned.ceiling().isPresent() && reckoned.ceiling().get().currency().isPresent()) {
      Currency currency = reckoned.ceiling().get().currency().get();
      Optional<ExchangeRate> rate = valuer.rate(gift, day, rule.valuedAt(), currency);
      if (rate.isPresent()) {
        return rate;
      }
    }
    return rule.appliesAbove().isEmpty()
        ? Optional.empty()
        : valuer.rate(gift, day, rule.valuedAt(), rule.appliesAbove().get().currency());
  }

  private static Optional<Role> approver(RuleSet ruleSet, ThresholdRule rule, Outcome outcome) {
    boolean asks =
        switch (outcome) {
          case WITHIN, NO_RULE, HELD_OUT -> false;
          case OVER ->
              rule.effect() == Effect.APPROVE
                  || (rule.effect() == Effect.REFUSE
                      && !ruleSet.adopted()
                      && rule.regime() != Regime.TRADE);
          case EXPIRED, NO_VALUE, NO_RATE -> rule.regime() != Regime.TAX;
        };
    return asks ? Optional.of(rule.approver().orElse(Role.COMPLIANCE)) : Optional.empty();
  }
}
