package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import io.largesse.threshold.ThresholdRule.Valuation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules on verdicts once more, slow and plain: every day and every window is tried, and every
 * amount is a fraction until it is rounded. It shares no code with the judge that it checks.
 */
final class NaiveJudge {
  /** An exact fraction. */
  private record Fraction(BigInteger top, BigInteger bottom) {
    static Fraction of(BigDecimal decimal) {
      BigDecimal wide = decimal.setScale(Math.max(decimal.scale(), 0));
      return new Fraction(wide.unscaledValue(), BigInteger.TEN.pow(wide.scale()));
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          top.multiply(other.bottom).add(other.top.multiply(bottom)),
          bottom.multiply(other.bottom));
    }

    Fraction times(Fraction other) {
      return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction over(Fraction other) {
      return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    long halfUp() {
      BigInteger two = BigInteger.TWO;
      return top.multiply(two).add(bottom).divide(bottom.multiply(two)).longValueExact();
    }

    boolean isMoreThan(Fraction other) {
      return top.multiply(other.bottom).compareTo(other.top.multiply(bottom)) > 0;
    }
  }

  /** What one gift counts, or what is missing. */
  private record Count(Optional<Long> known, boolean noValue) {}

  /** Another gift and what it counts. */
  private record Beside(Entry entry, Count count) {}

  /** What one rule makes of the gift on one day. */
  private record Result(Outcome outcome, Arithmetic arithmetic, Span window) {}

  private final Candidate candidate;
  private final Entry gift;
  private final Setting setting;
  private final IdentityHashMap<ThresholdRule, List<Beside>> besides = new IdentityHashMap<>();

  NaiveJudge(Candidate candidate, Setting setting) {
    this.candidate = candidate;
    this.gift = candidate.entry();
    this.setting = setting;
  }

  Verdict verdict() {
    List<Finding> findings = new ArrayList<>();
    List<DeclarationMark> marks = new ArrayList<>();
    for (RuleSet set : setting.ruleSets()) {
      for (String id : set.rules().stream().map(ThresholdRule::id).distinct().toList()) {
        List<ThresholdRule> known = known(set, id);
        period(known, gift.day())
            .filter(rule -> looks(rule, gift.day()))
            .ifPresent(
                rule -> {
                  Finding.OfRule finding = finding(set, known, rule);
                  findings.add(finding);
                  if (rule.effect() == Effect.DECLARE && finding.outcome() != Outcome.WITHIN) {
                    marks.add(
                        new DeclarationMark(
                            id, rule.treatment(), finding.outcome() != Outcome.OVER));
                  }
                });
      }
    }
    for (Status status : statuses(gift.day())) {
      if (setting.ruleSets().stream().noneMatch(set -> covers(set, status))) {
        findings.add(new Finding.NoRule(status));
      }
    }
    return new Verdict(findings, marks, List.of());
  }

  private Finding.OfRule finding(RuleSet set, List<ThresholdRule> known, ThresholdRule rule) {
    boolean expired = !inForce(rule, gift.day());
    Result result = result(rule, gift.day());
    Outcome outcome = expired ? Outcome.EXPIRED : result.outcome;
    return new Finding.OfRule(
        rule.id(),
        set.version(),
        set.version() > 0,
        rule.regime(),
        rule.effect(),
        outcome,
        expired ? Arithmetic.NONE : result.arithmetic,
        expired ? Optional.empty() : rate(rule),
        result.window,
        allowedFrom(known, outcome),
        approver(set, rule, outcome));
  }

  private static Optional<Role> approver(RuleSet set, ThresholdRule rule, Outcome outcome) {
    Optional<Role> someone = Optional.of(rule.approver().orElse(Role.COMPLIANCE));
    if (outcome == Outcome.WITHIN) {
      return Optional.empty();
    }
    if (outcome != Outcome.OVER) {
      return rule.regime() == Regime.TAX ? Optional.empty() : someone;
    }
    if (rule.effect() == Effect.APPROVE) {
      return someone;
    }
    boolean softened = set.version() == 0 && rule.regime() != Regime.TRADE;
    return rule.effect() == Effect.REFUSE && softened ? someone : Optional.empty();
  }

  private Optional<LocalDate> allowedFrom(List<ThresholdRule> known, Outcome outcome) {
    if (outcome == Outcome.WITHIN) {
      return Optional.empty();
    }
    LocalDate last = gift.day().plusMonths(36);
    for (LocalDate day = gift.day().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      Optional<ThresholdRule> rule = period(known, day);
      if (rule.isPresent()
          && inForce(rule.get(), day)
          && looks(rule.get(), day)
          && result(rule.get(), day).outcome == Outcome.WITHIN) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private List<ThresholdRule> known(RuleSet set, String id) {
    return set.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .filter(rule -> rule.knownFrom().stream().noneMatch(setting.today()::isBefore))
        .toList();
  }

  private static boolean inForce(ThresholdRule rule, LocalDate day) {
    return !day.isBefore(rule.validFrom()) && rule.validTo().stream().noneMatch(day::isAfter);
  }

  private static Optional<ThresholdRule> period(List<ThresholdRule> known, LocalDate day) {
    boolean allOver =
        known.stream()
            .allMatch(rule -> rule.validTo().isPresent() && rule.validTo().get().isBefore(day));
    return known.stream()
        .filter(rule -> inForce(rule, day))
        .findAny()
        .or(
            () ->
                allOver
                    ? known.stream().max(Comparator.comparing(ThresholdRule::validFrom))
                    : Optional.empty());
  }

  private List<Status> statuses(LocalDate day) {
    List<Status> held =
        setting.recipient().statuses().stream()
            .filter(
                status ->
                    status.from().stream().noneMatch(day::isBefore)
                        && status.to().stream().noneMatch(day::isAfter))
            .toList();
    Country residence = setting.recipient().residence();
    Optional<String> no = Optional.empty();
    Status alone =
        new Status(RecipientClass.PRIVATE, no, residence, no, Optional.empty(), Optional.empty());
    return held.isEmpty() ? List.of(alone) : held;
  }

  private boolean looks(ThresholdRule rule, LocalDate day) {
    List<Status> statuses = statuses(day);
    Country residence = setting.recipient().residence();
    List<Country> ends =
        Stream.concat(Stream.of(residence), candidate.deliveredTo().stream()).toList();
    boolean anyClass = statuses.stream().anyMatch(status -> hasClass(rule, status));
    boolean there;
    if (rule.side() == Side.GIVER) {
      there =
          anyClass
              && rule.country().stream().allMatch(c -> within(setting.boutique().market(), c))
              && rule.subdivision().stream()
                  .allMatch(s -> candidate.subdivision().stream().anyMatch(s::equals))
              && (rule.destinations().isEmpty()
                  || ends.stream().anyMatch(rule.destinations()::contains));
    } else if (rule.regime() == Regime.PROBITY) {
      there = statuses.stream().anyMatch(status -> binds(rule, status));
    } else {
      List<Country> looked = rule.regime() == Regime.TRADE ? ends : List.of(residence);
      there =
          anyClass
              && rule.country().stream()
                  .allMatch(c -> looked.stream().anyMatch(end -> within(end, c)));
    }
    return there && kind(rule, gift, true);
  }

  private static boolean within(Country country, Country wider) {
    return wider.code().equals("EU")
        ? Set.of("FR", "DE", "IT", "AT", "BE").contains(country.code())
        : country.equals(wider);
  }

  private static boolean hasClass(ThresholdRule rule, Status status) {
    return rule.recipientClasses().isEmpty()
        || rule.recipientClasses().stream()
            .anyMatch(
                wanted ->
                    wanted.recipientClass() == status.recipientClass()
                        && (wanted.body().isEmpty() || wanted.body().equals(status.body())));
  }

  private static boolean binds(ThresholdRule rule, Status status) {
    return hasClass(rule, status)
        && (rule.country().isEmpty() || rule.country().get().equals(status.country()))
        && (rule.subdivision().isEmpty() || rule.subdivision().equals(status.subdivision()));
  }

  private static boolean kind(ThresholdRule rule, Entry entry, boolean ownTradeToo) {
    return (rule.typologies().isEmpty() || rule.typologies().contains(entry.typology()))
        && (rule.tiedTo().isEmpty() || rule.tiedTo().contains(entry.tiedTo()))
        && (!ownTradeToo || rule.ownTrade().stream().allMatch(own -> own == entry.ownTrade()));
  }

  private boolean covers(RuleSet set, Status status) {
    return !set.market().equals("HOUSE")
        && set.rules().stream()
            .filter(rule -> known(set, rule.id()).contains(rule))
            .anyMatch(
                rule ->
                    inForce(rule, gift.day())
                        && rule.regime() == Regime.PROBITY
                        && rule.side() == Side.RECIPIENT
                        && rule.country().isPresent()
                        && binds(rule, status)
                        && kind(rule, gift, false));
  }

  /** All windows of the rule that hold {@code day}, the earliest first. */
  private List<Span> windows(ThresholdRule rule, LocalDate day) {
    List<Span> windows = new ArrayList<>();
    Span alone = new Span(day, day);
    switch (rule.window()) {
      case Window.PerGift() -> windows.add(alone);
      case Window.PerOccasion() -> windows.add(gift.occasion().isPresent() ? year(day, 1) : alone);
      case Window.CalendarYear() -> windows.add(year(day, 1));
      case Window.BusinessYear() ->
          windows.add(year(day, setting.boutique().businessYearStartMonth()));
      case Window.Rolling(int months) -> {
        for (LocalDate end = day; end.minusMonths(months).isBefore(day); end = end.plusDays(1)) {
          windows.add(new Span(end.minusMonths(months).plusDays(1), end));
        }
      }
    }
    return windows;
  }

  private static Span year(LocalDate day, int month) {
    LocalDate from = day.withDayOfMonth(1);
    while (from.getMonthValue() != month) {
      from = from.minusMonths(1);
    }
    return new Span(from, from.plusMonths(12).minusDays(1));
  }

  private List<Beside> beside(ThresholdRule rule, Quantity limit) {
    return besides.computeIfAbsent(
        rule,
        unseen ->
            entries(rule).stream()
                .map(entry -> new Beside(entry, count(rule, entry, entry.day(), limit)))
                .toList());
  }

  private List<Entry> entries(ThresholdRule rule) {
    Optional<List<Entry>> group =
        rule.countedTogether() == CountedTogether.HOUSEHOLD
            ? setting.exposures().household()
            : rule.countedTogether() == CountedTogether.EMPLOYER
                ? setting.exposures().employer()
                : Optional.empty();
    return group.orElse(setting.exposures().person()).stream()
        .filter(entry -> kind(rule, entry, true))
        .filter(
            entry ->
                rule.givenBy() == GivenBy.HOUSE
                    || entry.entity().equals(setting.boutique().entity()))
        .filter(
            entry ->
                group.isEmpty()
                    || entry.statuses().stream().anyMatch(status -> hasClass(rule, status)))
        .toList();
  }

  private boolean counts(ThresholdRule rule, Entry entry, Span window) {
    if (rule.limit() instanceof Limit.ShareOfPurchase) {
      return gift.purchaseId().isPresent() && gift.purchaseId().equals(entry.purchaseId());
    }
    boolean inside = !entry.day().isBefore(window.from()) && !entry.day().isAfter(window.to());
    return switch (rule.window()) {
      case Window.PerGift() -> false;
      case Window.PerOccasion() -> inside && entry.occasion().equals(gift.occasion());
      case Window.CalendarYear(), Window.BusinessYear(), Window.Rolling(_) -> inside;
    };
  }

  private Result result(ThresholdRule rule, LocalDate day) {
    List<Span> windows = windows(rule, day);
    Optional<Quantity> limit = limit(rule);
    if (limit.isEmpty()) {
      return new Result(Outcome.NO_VALUE, Arithmetic.NONE, new Span(day, day));
    }
    List<Beside> besides = beside(rule, limit.get());
    Span worst = windows.getFirst();
    long used = -1;
    boolean noValue = false;
    boolean noRate = false;
    for (Span window : windows) {
      long sum = 0;
      for (Beside beside : besides) {
        if (counts(rule, beside.entry, window)) {
          Count count = beside.count;
          sum += count.known.orElse(0L);
          noValue |= count.known.isEmpty() && count.noValue;
          noRate |= count.known.isEmpty() && !count.noValue;
        }
      }
      if (sum > used) {
        used = sum;
        worst = window;
      }
    }
    Count own = count(rule, gift, day, limit.get());
    noValue |= own.known.isEmpty() && own.noValue;
    noRate |= own.known.isEmpty() && !own.noValue;
    long most = number(limit.get());
    long sum = used + own.known.orElse(0L);
    boolean passes = rule.inclusive() ? sum > most : sum >= most;
    boolean exempt = own.known.isPresent() && isUnderFloor(rule, day);
    Outcome outcome =
        exempt
            ? Outcome.WITHIN
            : passes
                ? Outcome.OVER
                : noValue ? Outcome.NO_VALUE : noRate ? Outcome.NO_RATE : Outcome.WITHIN;
    boolean settled = outcome == Outcome.OVER || outcome == Outcome.WITHIN;
    long over = outcome == Outcome.OVER ? sum - most : 0;
    return new Result(
        outcome,
        new Arithmetic(
            Optional.of(like(limit.get(), used)),
            own.known.map(known -> like(limit.get(), known)),
            limit,
            settled ? Optional.of(like(limit.get(), over)) : Optional.empty(),
            settled ? Optional.of(like(limit.get(), Math.max(0, most - sum))) : Optional.empty()),
        worst);
  }

  private Optional<Quantity> limit(ThresholdRule rule) {
    return switch (rule.limit()) {
      case Limit.Amount(Money money) -> Optional.of(new Quantity.Amount(money));
      case Limit.Count(int gifts) -> Optional.of(new Quantity.Count(gifts));
      case Limit.ShareOfPurchase(BigDecimal share) ->
          candidate
              .purchase()
              .map(
                  amount ->
                      new Quantity.Amount(
                          new Money(
                              Fraction.of(share.multiply(BigDecimal.valueOf(amount.units())))
                                  .halfUp(),
                              amount.currency())));
    };
  }

  private static long number(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Amount(Money money) -> money.units();
      case Quantity.Count(long gifts) -> gifts;
    };
  }

  private static Quantity like(Quantity quantity, long number) {
    return switch (quantity) {
      case Quantity.Amount(Money money) -> new Quantity.Amount(new Money(number, money.currency()));
      case Quantity.Count(_) -> new Quantity.Count(number);
    };
  }

  private boolean isUnderFloor(ThresholdRule rule, LocalDate day) {
    return rule.appliesAbove()
        .flatMap(floor -> unit(rule, gift, day, floor.currency()))
        .filter(unit -> !unit.isMoreThan(whole(rule.appliesAbove().get().units())))
        .isPresent();
  }

  private Count count(ThresholdRule rule, Entry entry, LocalDate day, Quantity limit) {
    boolean noValue = !hasValues(rule.valuedAt(), entry.prices());
    if (rule.appliesAbove().isPresent()) {
      Money floor = rule.appliesAbove().get();
      Optional<Fraction> unit = unit(rule, entry, day, floor.currency());
      if (unit.isEmpty()) {
        return new Count(Optional.empty(), noValue);
      }
      if (!unit.get().isMoreThan(whole(floor.units()))) {
        return new Count(Optional.of(0L), false);
      }
    }
    return switch (limit) {
      case Quantity.Count(_) -> new Count(Optional.of(1L), false);
      case Quantity.Amount(Money money) -> {
        boolean oneUnit =
            rule.regime() == Regime.TRADE
                && rule.window() instanceof Window.PerGift
                && rule.limit() instanceof Limit.Amount;
        Fraction units = whole(oneUnit ? 1 : entry.quantity());
        yield new Count(
            unit(rule, entry, day, money.currency()).map(unit -> unit.times(units).halfUp()),
            noValue);
      }
    };
  }

  private static boolean hasValues(Valuation valuation, Prices prices) {
    return price(valuation, prices).isPresent()
        && (!valuation.freightIncluded()
            || (prices.freight().isPresent() && prices.handling().isPresent()));
  }

  private static Optional<Money> price(Valuation valuation, Prices prices) {
    return switch (valuation.price()) {
      case COST -> prices.cost();
      case RETAIL -> prices.retail();
      case MARKET -> prices.marketValue().or(prices::retail);
    };
  }

  /** One unit, in smallest units of {@code currency}; none if a value or a rate is missing. */
  private Optional<Fraction> unit(
      ThresholdRule rule, Entry entry, LocalDate day, Currency currency) {
    Valuation valuation = rule.valuedAt();
    Prices prices = entry.prices();
    if (!hasValues(valuation, prices)) {
      return Optional.empty();
    }
    Fraction vat = whole(1).plus(Fraction.of(prices.vatRate()));
    Optional<Fraction> sum =
        convert(price(valuation, prices).orElseThrow(), day, currency)
            .map(
                price ->
                    valuation.price() == Price.COST
                        ? (valuation.vatIncluded() ? price.times(vat) : price)
                        : (valuation.vatIncluded() ? price : price.over(vat)));
    List<Optional<Fraction>> more = new ArrayList<>();
    if (valuation.freightIncluded()) {
      more.add(convert(prices.freight().orElseThrow(), day, currency));
      more.add(convert(prices.handling().orElseThrow(), day, currency));
    }
    if (valuation.engravingIncluded() && prices.engraving().isPresent()) {
      more.add(
          convert(prices.engraving().get(), day, currency)
              .map(all -> all.over(whole(entry.quantity()))));
    }
    for (Optional<Fraction> part : more) {
      sum =
          sum.isPresent() && part.isPresent()
              ? Optional.of(
                  sum.get().plus(valuation.vatIncluded() ? part.get().times(vat) : part.get()))
              : Optional.empty();
    }
    return sum;
  }

  private Optional<Fraction> convert(Money money, LocalDate day, Currency to) {
    Fraction units = whole(money.units());
    if (money.currency().equals(to)) {
      return Optional.of(units);
    }
    return setting
        .rates()
        .rate(money.currency(), to, rateDay(day))
        .map(
            rate ->
                units
                    .over(whole(BigInteger.TEN.pow(money.currency().getDefaultFractionDigits())))
                    .over(Fraction.of(rate.fromPerBase()))
                    .times(Fraction.of(rate.toPerBase()))
                    .times(whole(BigInteger.TEN.pow(to.getDefaultFractionDigits()))));
  }

  /** The rate shown: of the first foreign amount, into the limit's currency or the floor's. */
  private Optional<ExchangeRate> rate(ThresholdRule rule) {
    Prices prices = gift.prices();
    Valuation valuation = rule.valuedAt();
    List<Money> amounts = new ArrayList<>();
    price(valuation, prices).ifPresent(amounts::add);
    if (valuation.freightIncluded()) {
      prices.freight().ifPresent(amounts::add);
      prices.handling().ifPresent(amounts::add);
    }
    if (valuation.engravingIncluded()) {
      prices.engraving().ifPresent(amounts::add);
    }
    List<Currency> into = new ArrayList<>();
    if (limit(rule).orElse(null) instanceof Quantity.Amount(Money money)) {
      into.add(money.currency());
    }
    rule.appliesAbove().ifPresent(floor -> into.add(floor.currency()));
    for (Currency currency : into) {
      Optional<ExchangeRate> rate =
          amounts.stream()
              .filter(amount -> !amount.currency().equals(currency))
              .findFirst()
              .flatMap(
                  amount -> setting.rates().rate(amount.currency(), currency, rateDay(gift.day())));
      if (rate.isPresent()) {
        return rate;
      }
    }
    return Optional.empty();
  }

  private LocalDate rateDay(LocalDate day) {
    return Stream.of(day, setting.today()).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Fraction whole(long number) {
    return whole(BigInteger.valueOf(number));
  }

  private static Fraction whole(BigInteger number) {
    return new Fraction(number, BigInteger.ONE);
  }
}
