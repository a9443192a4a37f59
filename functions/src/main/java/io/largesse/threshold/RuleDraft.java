package io.largesse.threshold;

import io.largesse.json.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a market's rule set is to become.
 *
 * @param rules the whole set
 * @param retires ids of rules of the current set that it leaves out on purpose
 */
public record RuleDraft(List<ThresholdRule> rules, List<String> retires) {
  public RuleDraft {
    rules = List.copyOf(rules);
    retires = List.copyOf(retires);
  }

  /** What is wrong with it as the next set after {@code current}: no rule is lost by accident. */
  public List<Fault> faultsAgainst(RuleSet current) {
    Set<String> kept = ids(rules);
    Set<String> known = ids(current.rules());
    List<Fault> faults = new ArrayList<>();
    for (int index = 0; index < retires.size(); index++) {
      if (kept.contains(retires.get(index))) {
        faults.add(new Fault("/retires/" + index, "is among the rules too"));
      } else if (!known.contains(retires.get(index))) {
        faults.add(new Fault("/retires/" + index, "is no rule of the current set"));
      }
    }
    Set<String> dropped = new TreeSet<>(known);
    dropped.removeAll(kept);
    retires.forEach(dropped::remove);
    dropped.forEach(
        id ->
            faults.add(
                new Fault("/retires", "does not name " + id + ", which the rules leave out")));
    return faults;
  }

  private static Set<String> ids(List<ThresholdRule> rules) {
    return rules.stream().map(ThresholdRule::id).collect(Collectors.toSet());
  }
}
