package io.largesse.local.machine;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields that are known here, of each type of state and of what stands inside one. */
final class StateFields {
  static final Set<String> MACHINE =
      Set.of("Comment", "QueryLanguage", "StartAt", "States", "TimeoutSeconds");
  static final Set<String> PROCESSOR = Set.of("Comment", "ProcessorConfig", "StartAt", "States");
  static final Set<String> CHOICE = Set.of("Assign", "Comment", "Condition", "Next", "Output");
  static final Set<String> CATCHER = Set.of("Assign", "Comment", "ErrorEquals", "Next", "Output");
  static final Set<String> RETRIER =
      Set.of(
          "BackoffRate",
          "Comment",
          "ErrorEquals",
          "IntervalSeconds",
          "JitterStrategy",
          "MaxAttempts",
          "MaxDelaySeconds");

  private static final Set<String> COMMON = Set.of("Comment", "Type");
  private static final Set<String> FLOW = Set.of("Assign", "End", "Next", "Output");
  private static final Set<String> TRIED = Set.of("Catch", "Retry");
  private static final Map<String, Set<String>> STATES =
      Map.of(
          "Task",
          union(COMMON, FLOW, TRIED, Set.of("Arguments", "Resource", "TimeoutSeconds")),
          "Map",
          union(
              COMMON,
              FLOW,
              TRIED,
              Set.of("ItemProcessor", "ItemSelector", "Items", "MaxConcurrency")),
          "Choice",
          union(COMMON, Set.of("Assign", "Choices", "Default", "Output")),
          "Pass",
          union(COMMON, FLOW),
          "Succeed",
          union(COMMON, Set.of("Output")),
          "Fail",
          union(COMMON, Set.of("Cause", "Error")));

  private StateFields() {}

  /** The fields of a state; none at all for a type that is not known here. */
  static Set<String> of(String type) {
    return STATES.getOrDefault(type, Set.of());
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> union = new TreeSet<>();
    for (Set<String> set : sets) {
      union.addAll(set);
    }
    return union;
  }
}
