package io.largesse.threshold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All threshold rules of one market, in one version, made ready once for judging many gifts. */
public final class RuleSet {
  /** The market of the house's own rules, which hold everywhere. */
  public static final String HOUSE = "HOUSE";

  private final String market;
  private final int version;
  private final List<ThresholdRule> rules;
  private final List<Timeline> timelines;
  private final List<Timeline> covering;

  /**
   * Holds {@code rules}.
   *
   * @param market a country's code, {@code EU} or {@code HOUSE}
   * @param version 0 as shipped, from 1 on as published
   * @param rules every period of every rule, expired and future ones too
   */
  public RuleSet(String market, int version, List<ThresholdRule> rules) {
    this.market = market;
    this.version = version;
    this.rules = List.copyOf(rules);
    Map<String, List<Period>> byId = new LinkedHashMap<>();
    for (ThresholdRule rule : rules) {
      byId.computeIfAbsent(rule.id(), unseen -> new ArrayList<>()).add(new Period(rule));
    }
    this.timelines = byId.values().stream().map(Timeline::new).toList();
    this.covering =
        market.equals(HOUSE) ? List.of() : timelines.stream().filter(Timeline::mayCover).toList();
  }

  public String market() {
    return market;
  }

  public int version() {
    return version;
  }

  public List<ThresholdRule> rules() {
    return rules;
  }

  /** Whether compliance has published it; what refuses asks for approval until then. */
  public boolean adopted() {
    return version > 0;
  }

  /** The rules by id, in the order of their first periods. */
  List<Timeline> timelines() {
    return timelines;
  }

  /** Those of the rules that may cover a status: the law's, not the house's. */
  List<Timeline> covering() {
    return covering;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleSet set
        && market.equals(set.market)
        && version == set.version
        && rules.equals(set.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(market, version, rules);
  }

  @Override
  public String toString() {
    return "%s version %d, %d rules".formatted(market, version, rules.size());
  }
}
