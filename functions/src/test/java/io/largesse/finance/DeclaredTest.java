package io.largesse.finance;

import static io.largesse.finance.SomeLines.cost;
import static io.largesse.finance.SomeLines.money;
import static io.largesse.finance.SomeLines.review;
import static io.largesse.finance.SomeLines.tax;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.id.GiftId;
import io.largesse.threshold.ThresholdRule.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeclaredTest {
  private static final GivenGift GIFT = SomeLines.gift("g-1");

  @Test
  void the_first_declaration_states_all_of_a_gift() {
    Declared.Telling first = tell(Declared.NONE, cost("30.00 EUR"), tax("R", 3, "36.00 EUR"));

    assertThat(first.declaration())
        .isEqualTo(
            new Declaration(
                new DeclarationId(new GiftId("g-1"), 1),
                DeclarationKind.GIVEN,
                Optional.empty(),
                GIFT,
                SomeLines.ACT,
                List.of(cost("30.00 EUR"), tax("R", 3, "36.00 EUR")),
                Optional.empty()));
    assertThat(first.declared())
        .isEqualTo(
            new Declared(
                1,
                Optional.of("4711"),
                List.of(cost("30.00 EUR"), tax("R", 3, "36.00 EUR")),
                List.of()));
  }

  @Test
  void what_is_known_already_is_not_declared_again() {
    Declared declared = tell(Declared.NONE, cost("0.00 EUR"), review("R")).declared();

    assertThat(declared.toward(wanted(cost("0.00 EUR"), review("R")), GIFT, SomeLines.ACT))
        .isEmpty();
    assertThat(Declared.NONE.toward(Wanted.NOTHING, GIFT, SomeLines.ACT)).isEmpty();
  }

  @Test
  void a_later_declaration_states_what_differs() {
    Declared declared =
        tell(Declared.NONE, cost("30.00 EUR"), tax("A", 3, "36.00 EUR"), review("B")).declared();

    Declaration second =
        tell(declared, cost("30.00 EUR"), tax("A", 4, "20.00 EUR"), tax("B", 4, "9.00 EUR"))
            .declaration();

    assertThat(second.id()).hasToString("g-1.2");
    assertThat(second.kind()).isEqualTo(DeclarationKind.CORRECTION);
    assertThat(second.corrects()).contains(new DeclarationId(new GiftId("g-1"), 1));
    assertThat(second.lines())
        .containsExactly(
            review("B").takenBack(), tax("A", 4, "-16.00 EUR"), tax("B", 4, "9.00 EUR"));
  }

  @Test
  void what_is_wanted_no_more_is_taken_back_once() {
    Declared declared = tell(Declared.NONE, cost("0.00 EUR"), review("B")).declared();

    Declared.Telling back = tell(declared);

    assertThat(back.declaration().kind()).isEqualTo(DeclarationKind.TAKEN_BACK);
    assertThat(back.declaration().lines())
        .containsExactly(cost("0.00 EUR").takenBack(), review("B").takenBack());
    assertThat(back.declared().toward(Wanted.NOTHING, GIFT, SomeLines.ACT)).isEmpty();
  }

  @Test
  void a_rule_published_again_as_it_was_changes_nothing() {
    Declared declared = tell(Declared.NONE, cost("1.00 EUR"), tax("A", 3, "9.00 EUR")).declared();

    assertThat(
            declared.toward(wanted(cost("1.00 EUR"), tax("A", 4, "9.00 EUR")), GIFT, SomeLines.ACT))
        .isEmpty();
    assertThat(tell(declared, cost("2.00 EUR"), tax("A", 4, "9.00 EUR")).declared().lines())
        .containsExactly(cost("2.00 EUR"), tax("A", 3, "9.00 EUR"));
  }

  @Test
  void a_line_of_another_treatment_or_currency_takes_the_place_of_the_old_one() {
    Declared declared = tell(Declared.NONE, tax("A", 3, "9.00 EUR")).declared();
    DeclarationLine other =
        new DeclarationLine.Tax(
            "A", 3, Optional.of("Income tax"), Shape.CLIFF, Optional.of(money("9.00 EUR")), 0);

    assertThat(tell(declared, other).declaration().lines())
        .containsExactly(tax("A", 3, "-9.00 EUR"), other);
    assertThat(tell(declared, tax("A", 3, "9.00 CHF")).declaration().lines())
        .containsExactly(tax("A", 3, "-9.00 EUR"), tax("A", 3, "9.00 CHF"));
  }

  @Test
  void a_gift_stays_on_the_cost_centre_on_which_it_was_declared() {
    Declared declared = tell(Declared.NONE, cost("1.00 EUR")).declared();

    Declaration back =
        declared.toward(Wanted.NOTHING, GIFT.on("9999"), SomeLines.ACT).orElseThrow().declaration();

    assertThat(back.gift().costCentre()).isEqualTo("4711");
  }

  private static Wanted wanted(DeclarationLine... lines) {
    return new Wanted(List.of(lines), List.of());
  }

  private static Declared.Telling tell(Declared before, DeclarationLine... lines) {
    return before.toward(wanted(lines), GIFT, SomeLines.ACT).orElseThrow();
  }
}
