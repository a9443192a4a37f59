package io.largesse.threshold;

import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.GivenBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A window of one rule that is passed when one gift is looked at.
 *
 * @param total what all gifts in it count
 * @param gifts all that count in it, by day and id
 */
record OverLimit(
    RuleSet ruleSet,
    Period period,
    Entry gift,
    String scope,
    Ceiling ceiling,
    Span window,
    long total,
    List<Entry> gifts) {
  private static final Comparator<OverLimit> WORST_FIRST =
      Comparator.comparingLong(OverLimit::total)
          .reversed()
          .thenComparing(over -> over.window.from())
          .thenComparing(over -> over.gift.giftId());

  /** That of {@code gift} under {@code period}; none if its limit is kept, or nobody can tell. */
  static Optional<OverLimit> of(RuleSet ruleSet, Period period, Entry gift, Reckoning reckoning) {
    Counted counted = reckoning.counted(period);
    Reckoned reckoned = reckoning.reckon(period, gift.day(), counted);
    if (reckoned.outcome() != Outcome.OVER || reckoned.ceiling().isEmpty()) {
      return Optional.empty();
    }
    Span window = reckoned.usage().window();
    List<Entry> gifts = new ArrayList<>(others(period, gift, counted, window));
    gifts.add(gift);
    gifts.sort(Comparator.comparing(Entry::day).thenComparing(Entry::giftId));
    return Optional.of(
        new OverLimit(
            ruleSet,
            period,
            gift,
            scope(period.rule(), gift),
            reckoned.ceiling().get(),
            window,
            reckoned.usage().known() + Math.max(reckoned.gift(), 0),
            gifts));
  }

  /**
   * Of windows that overlap the worst, so that each gift which is over is in one that is told, and
   * none is told that only says the same again.
   */
  static List<OverLimit> worst(List<OverLimit> all) {
    Map<String, List<OverLimit>> alike = new TreeMap<>();
    all.forEach(over -> alike.computeIfAbsent(over.rule(), first -> new ArrayList<>()).add(over));
    List<OverLimit> worst = new ArrayList<>();
    for (List<OverLimit> ofRule : alike.values()) {
      Set<GiftId> told = new HashSet<>();
      for (OverLimit over : ofRule.stream().sorted(WORST_FIRST).toList()) {
        if (!told.contains(over.gift.giftId())) {
          worst.add(over);
          over.gifts.forEach(counted -> told.add(counted.giftId()));
        }
      }
    }
    return worst;
  }

  /** What is told of it in each market that gave one of its gifts. */
  Stream<PassedLimit> inMarkets(Exposure exposure) {
    Set<Country> markets =
        gifts.stream().map(Entry::market).collect(Collectors.toCollection(HashSet::new));
    return markets.stream()
        .sorted(Comparator.comparing(Country::code))
        .map(market -> in(market, exposure.subject()));
  }

  private PassedLimit in(Country market, Subject subject) {
    ThresholdRule rule = period.rule();
    return new PassedLimit(
        subject,
        ruleSet.market(),
        rule.id(),
        ruleSet.version(),
        ruleSet.adopted(),
        rule.regime(),
        rule.effect(),
        window,
        scope,
        market,
        ceiling.of(total).orElseThrow(),
        ceiling.limit().orElseThrow(),
        ceiling.of(Math.max(0, total - ceiling.most())).orElseThrow(),
        gifts.stream().map(Entry::giftId).limit(PassedLimit.GIFTS_MAX).toList(),
        gifts.size());
  }

  /** What its windows have in common: the same gifts may be in several of them. */
  private String rule() {
    return ruleSet.market() + "#" + period.rule().id() + "#" + scope;
  }

  private static List<Entry> others(Period period, Entry gift, Counted counted, Span window) {
    List<Entry> others = new ArrayList<>();
    if (period.rule().window() instanceof Window.PerGift) {
      return others;
    }
    boolean ofOccasion = period.rule().window() instanceof Window.PerOccasion;
    for (int index = 0; index < counted.size(); index++) {
      Entry other = counted.entry(index);
      if (window.holds(other.day())
          && (!ofOccasion || other.occasion().equals(gift.occasion()))
          && counted.worth(index) != 0) {
        others.add(other);
      }
    }
    return others;
  }

  private static String scope(ThresholdRule rule, Entry gift) {
    Optional<String> by =
        rule.givenBy() == GivenBy.ENTITY ? Optional.of(gift.entity().value()) : Optional.empty();
    Optional<String> of =
        switch (rule.window()) {
          case Window.PerGift() -> Optional.of(gift.giftId().value());
          case Window.PerOccasion() -> gift.occasion().map(OccasionId::value);
          case Window.CalendarYear(), Window.BusinessYear(), Window.Rolling(_) -> Optional.empty();
        };
    return Stream.of(by, of).flatMap(Optional::stream).collect(Collectors.joining("/"));
  }
}
