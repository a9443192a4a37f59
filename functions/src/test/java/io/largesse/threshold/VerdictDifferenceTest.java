package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.RecipientClass;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VerdictDifferenceTest {
  private final AGift gift = AGift.costing("60.00 EUR");

  @Test
  void another_version_of_the_same_rules_makes_no_difference() {
    assertThat(VerdictDifference.between(verdict(3, over()), verdict(4, over()))).isEmpty();
  }

  @Test
  void another_limit_that_the_gift_stays_within_makes_no_difference() {
    assertThat(
            VerdictDifference.between(
                verdict(3, new ARule().limit("100.00 EUR")),
                verdict(4, new ARule().limit("80.00 EUR"))))
        .isEmpty();
  }

  @Test
  void a_limit_that_is_passed_now_changes_the_decision_and_shows_the_finding_of_both() {
    VerdictDifference difference =
        VerdictDifference.between(verdict(3, new ARule().limit("100.00 EUR")), verdict(4, over()))
            .orElseThrow();

    assertThat(difference.before().decision()).isEqualTo(Decision.ALLOWED);
    assertThat(difference.after().decision()).isEqualTo(Decision.REFUSED);
    assertThat(difference.before().findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.WITHIN);
    assertThat(difference.after().findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.OVER);
  }

  @Test
  void a_finding_that_is_gone_makes_a_difference_even_if_the_decision_is_the_same() {
    Verdict two = new Verdict(both(), List.of(), List.of());
    Verdict one = new Verdict(List.of(both().getFirst()), List.of(), List.of());

    VerdictDifference difference = VerdictDifference.between(two, one).orElseThrow();

    assertThat(difference.before().findings()).containsExactly(both().getLast());
    assertThat(difference.after().findings()).isEmpty();
    assertThat(difference.before().decision()).isEqualTo(difference.after().decision());
  }

  @Test
  void what_finance_must_declare_makes_a_difference() {
    DeclarationMark mark = new DeclarationMark("VAT", Optional.of("Output VAT"), false);

    VerdictDifference difference =
        VerdictDifference.between(
                new Verdict(List.of(), List.of(), List.of()),
                new Verdict(List.of(), List.of(mark), List.of()))
            .orElseThrow();

    assertThat(difference.before().declarations()).isEmpty();
    assertThat(difference.after().declarations()).containsExactly(mark);
  }

  @Test
  void of_many_findings_the_first_are_shown_and_the_others_counted() {
    List<Finding> many =
        IntStream.range(0, VerdictDifference.FINDINGS_MAX + 3)
            .mapToObj(n -> Trial.status(RecipientClass.PRESS, n % 2 == 0 ? "FR" : "IT"))
            .<Finding>map(Finding.NoRule::new)
            .toList();

    VerdictDifference difference =
        VerdictDifference.between(
                new Verdict(List.of(), List.of(), List.of()),
                new Verdict(many, List.of(), List.of()))
            .orElseThrow();

    assertThat(difference.after().findings()).hasSize(VerdictDifference.FINDINGS_MAX);
    assertThat(difference.after().leftOut()).isEqualTo(3);
  }

  @Test
  void what_is_kept_is_read_again_the_same() {
    VerdictDifference difference =
        VerdictDifference.between(verdict(3, new ARule().limit("100.00 EUR")), verdict(4, over()))
            .orElseThrow();

    String kept = Json.write(VerdictDifferenceJson.write(difference));

    assertThat(Fields.read(Json.parse(kept), VerdictDifferenceJson::read)).isEqualTo(difference);
  }

  private static ARule over() {
    return new ARule().limit("50.00 EUR");
  }

  private Verdict verdict(int version, ARule rule) {
    return new Trial().ruleSet("FR", version, rule).judge(gift);
  }

  private static List<Finding> both() {
    return List.of(
        new Finding.NoRule(Trial.status(RecipientClass.PRESS, "FR")),
        new Finding.NoRule(Trial.status(RecipientClass.PRESS, "IT")));
  }
}
