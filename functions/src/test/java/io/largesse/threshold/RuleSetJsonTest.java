package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleSetJsonTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2012-01-01, 2012-12-31, 2012-12-31, 2013-12-31, true
          2012-01-01, 2012-12-31, 2013-01-01, 2013-12-31, false
          2012-01-01, -,          2013-01-01, -,          true
          2012-01-01, -,          2011-01-01, 2011-12-31, false
          2012-01-01, 2012-01-01, 2012-01-01, 2012-01-01, true
          2012-01-01, 2014-12-31, 2013-01-01, 2013-12-31, true
          """)
  void periods_of_one_id_may_touch_and_not_overlap(
      String from, String to, String otherFrom, String otherTo, boolean overlap) {
    List<Fault> faults = faults(draft(period("A", from, to), period("A", otherFrom, otherTo)));

    assertThat(faults)
        .extracting(Fault::pointer)
        .isEqualTo(overlap ? List.of("/rules/1/validFrom") : List.of());
  }

  @Test
  void periods_of_different_ids_may_overlap() {
    assertThat(faults(draft(period("A", "2012-01-01", null), period("B", "2012-01-01", null))))
        .isEmpty();
  }

  @Test
  void an_overlap_is_named_along_with_every_other_fault_of_the_same_rules() {
    ObjectNode first = period("A", "2012-01-01", null).put("regime", "LAW");
    ObjectNode second = period("A", "2013-01-01", null).put("colour", "red");
    ObjectNode draft = draft(first, second).put("retire", true);
    draft.putArray("retires").add("a b");

    assertThat(faults(draft))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/rules/0/regime", "/rules/1", "/rules/1/validFrom", "/retires/0", "");
  }

  @Test
  void a_draft_may_be_empty_but_must_say_so() {
    assertThat(faults(draft())).isEmpty();
    assertThat(faults(Json.object())).extracting(Fault::pointer).containsExactly("/rules");
    assertThat(faults(Json.object().put("rules", "none")))
        .extracting(Fault::pointer)
        .containsExactly("/rules");
  }

  @Test
  void a_draft_is_written_as_it_was_read() {
    ObjectNode draft = draft(period("A", "2012-01-01", null));
    draft.putArray("retires").add("B");

    assertThat(RuleSetJson.write(Fields.read(draft, RuleSetJson.draft(SomeRules.GB))))
        .isEqualTo(draft);
  }

  @Test
  void a_draft_that_no_item_can_hold_is_a_fault() {
    ObjectNode[] rules = new ObjectNode[RuleSetJson.RULES_MAX];
    for (int index = 0; index < rules.length; index++) {
      rules[index] =
          period("A" + index, "2012-01-01", null)
              .put("title", "x".repeat(200))
              .put("treatment", "y".repeat(500));
    }

    assertThat(faults(draft(rules)))
        .singleElement()
        .extracting(Fault::detail)
        .asString()
        .contains("350000 bytes");
  }

  @Test
  void more_rules_than_a_set_holds_are_a_fault() {
    ObjectNode[] rules = new ObjectNode[RuleSetJson.RULES_MAX + 1];
    for (int index = 0; index < rules.length; index++) {
      rules[index] = period("A" + index, "2012-01-01", null);
    }

    assertThat(faults(draft(rules))).extracting(Fault::pointer).containsExactly("/rules");
  }

  private static ObjectNode period(
      String id, String from, @org.jspecify.annotations.Nullable String to) {
    return RuleJsonTest.rule(
            "\"id\":\"%s\",\"validFrom\":\"%s\"".formatted(id, from),
            "\"validTo\":" + (to == null ? "null" : "\"" + to + "\""))
        .put("validTo", to);
  }

  private static ObjectNode draft(ObjectNode... rules) {
    ObjectNode draft = Json.object();
    ArrayNode array = draft.putArray("rules");
    for (ObjectNode rule : rules) {
      array.add(rule);
    }
    return draft;
  }

  private static List<Fault> faults(ObjectNode draft) {
    Malformed malformed =
        catchThrowableOfType(
            Malformed.class, () -> Fields.read(draft, RuleSetJson.draft(SomeRules.GB)));
    return malformed == null ? List.of() : malformed.faults();
  }
}
