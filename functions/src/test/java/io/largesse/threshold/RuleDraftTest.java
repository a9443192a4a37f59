package io.largesse.threshold;

import static io.largesse.threshold.SomeRules.NO;
import static io.largesse.threshold.SomeRules.draft;
import static io.largesse.threshold.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.json.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleDraftTest {
  private final RuleSet current =
      new RuleSet("NO", 3, List.of(rule(NO, "A", "10.00"), rule(NO, "B", "10.00")));

  @Test
  void a_rule_may_change_and_a_rule_may_be_added() {
    RuleDraft draft =
        new RuleDraft(
            List.of(rule(NO, "A", "20.00"), rule(NO, "B", "5.00"), rule(NO, "C", "1.00")),
            List.of());

    assertThat(draft.faultsAgainst(current)).isEmpty();
  }

  @Test
  void a_rule_that_is_dropped_must_be_named() {
    assertThat(draft(NO, "A").faultsAgainst(current))
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/retires"))
        .satisfies(fault -> assertThat(fault.detail()).contains("B"));
    assertThat(draft(NO).faultsAgainst(current)).hasSize(2);
  }

  @Test
  void a_rule_that_is_named_may_be_dropped() {
    assertThat(new RuleDraft(draft(NO, "A").rules(), List.of("B")).faultsAgainst(current))
        .isEmpty();
    assertThat(new RuleDraft(List.of(), List.of("A", "B")).faultsAgainst(current)).isEmpty();
  }

  @Test
  void what_is_retired_was_there_and_is_no_more() {
    RuleDraft draft = new RuleDraft(draft(NO, "A", "B").rules(), List.of("A", "C"));

    assertThat(draft.faultsAgainst(current))
        .extracting(Fault::pointer)
        .containsExactly("/retires/0", "/retires/1");
  }
}
