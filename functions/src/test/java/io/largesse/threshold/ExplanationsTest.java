package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.client.RecipientClass;
import io.largesse.language.Language;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings in words. */
final class ExplanationsTest {
  private static final Trial TRIAL =
      Trial.of(new ARule().rolling(12).limit("50.00 EUR"))
          .given(AGift.costing("41.20 EUR").on("2026-01-24"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | House: used 41.20 of 50.00 EUR since 2025-06-16; this gift 19.90; over by 11.10; counted until 2026-06-15; refused; within the limit from 2027-01-24
          FR | Maison: 41.20 utilisés sur 50.00 EUR depuis le 2025-06-16; ce cadeau 19.90; dépassement de 11.10; compté jusqu’au 2026-06-15; refusé; dans la limite à partir du 2027-01-24
          IT | Maison: usati 41.20 di 50.00 EUR dal 2025-06-16; questo regalo 19.90; supera di 11.10; contato fino al 2026-06-15; rifiutato; entro il limite dal 2027-01-24
          """)
  void a_finding_is_explained_with_its_arithmetic(Language language, String words) {
    Finding finding = TRIAL.find(AGift.costing("19.90 EUR"));
    assertThat(new Explanations(language).of(finding)).isEqualTo(words);
  }

  @Test
  void what_is_within_says_what_is_left() {
    assertThat(english(Trial.of(new ARule().perGift()).find(new AGift())))
        .isEqualTo("House: used 0.00 of 100.00 EUR on 2026-06-15; this gift 10.00; 90.00 left");
  }

  @Test
  void a_limit_that_is_reached_exactly_says_so() {
    assertThat(english(Trial.of(new ARule().limit("10.00 EUR").exclusive()).find(new AGift())))
        .contains("reaches the limit, which is not allowed", "refused");
  }

  @Test
  void a_limit_on_gifts_speaks_of_gifts() {
    assertThat(english(Trial.of(new ARule().gifts(1)).given(new AGift()).find(new AGift())))
        .startsWith("House: used 1 of 1 gift since 2026-01-01; this gift 1; over by 1");
  }

  @Test
  void a_rule_that_is_not_adopted_says_so_and_asks() {
    Trial trial = new Trial().ruleSet("FR", 0, new ARule().limit("5.00 EUR"));
    assertThat(english(trial.find(new AGift())))
        .contains("needs approval by compliance; the rule is not adopted yet");
  }

  @Test
  void what_finance_and_the_advisor_must_do_is_said() {
    assertThat(english(Trial.of(new ARule().declared("VAT").limit("5.00 EUR")).find(new AGift())))
        .startsWith("Tax: ")
        .contains("finance must declare it");
    assertThat(english(Trial.of(new ARule().declared("VAT")).find(new AGift().withoutCost())))
        .isEqualTo(
            "Tax: a value that the rule asks for is missing; used 0.00 of 100.00 EUR since"
                + " 2026-01-01; counted until 2026-12-31; finance must review the declaration");
    assertThat(
            english(
                Trial.of(new ARule().regime(Regime.PROBITY).effect(Effect.REPORT).limit("5.00 EUR"))
                    .find(new AGift())))
        .startsWith("Probity: ")
        .contains("allowed, and must be reported");
  }

  @Test
  void what_expired_and_what_has_no_rate_is_said() {
    assertThat(
            english(Trial.of(new ARule().regime(Regime.TRADE).to("2025-12-31")).find(new AGift())))
        .isEqualTo(
            "Trade: the rule has run out and its successor is not known;"
                + " needs approval by compliance");
    assertThat(english(Trial.of(new ARule()).find(AGift.costing("1 JPY"))))
        .startsWith("House: there is no exchange rate for the day");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_class_and_every_approver_has_words_in_every_language(Language language) {
    Explanations explanations = new Explanations(language);
    for (RecipientClass recipientClass : RecipientClass.values()) {
      Finding finding = new Finding.NoRule(Trial.status(recipientClass, "FR"));
      assertThat(explanations.of(finding)).doesNotContain(recipientClass.name()).contains("FR");
    }
    for (Role role : new Role[] {Role.MANAGER, Role.COMPLIANCE, Role.FINANCE, Role.HQ}) {
      Finding finding = Trial.of(new ARule().limit("5.00 EUR").approvedBy(role)).find(new AGift());
      assertThat(explanations.of(finding)).doesNotContain(role.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void every_phrase_takes_the_same_values_in_every_language(Phrase phrase) {
    Object[] values = {"first", "second", "third"};
    long taken = values(phrase.in(Language.EN, values));
    assertThat(values(phrase.in(Language.FR, values))).isEqualTo(taken);
    assertThat(values(phrase.in(Language.IT, values))).isEqualTo(taken);
  }

  private static long values(String words) {
    return Stream.of("first", "second", "third").filter(words::contains).count();
  }

  private static String english(Finding finding) {
    return new Explanations(Language.EN).of(finding);
  }
}
