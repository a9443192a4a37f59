package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.client.RecipientClass;
import io.largesse.language.Language;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every phrase in its sentence, in every language, to the letter. */
final class PhraseTest {
  private static final String SAID =
      """
      refused, and why
        House: used 41.20 of 50.00 EUR since 2025-06-16; this gift 19.90; over by 11.10; counted until 2026-06-15; refused; within the limit from 2027-01-24
        Maison: 41.20 utilisés sur 50.00 EUR depuis le 2025-06-16; ce cadeau 19.90; dépassement de 11.10; compté jusqu’au 2026-06-15; refusé; dans la limite à partir du 2027-01-24
        Maison: usati 41.20 di 50.00 EUR dal 2025-06-16; questo regalo 19.90; supera di 11.10; contato fino al 2026-06-15; rifiutato; entro il limite dal 2027-01-24
      within, of one day
        House: used 0.00 of 100.00 EUR on 2026-06-15; this gift 10.00; 90.00 left
        Maison: 0.00 utilisé sur 100.00 EUR le 2026-06-15; ce cadeau 10.00; reste 90.00
        Maison: usati 0.00 di 100.00 EUR il 2026-06-15; questo regalo 10.00; restano 90.00
      within, of one occasion
        House: used 2.00 of 100.00 EUR on 2026-06-15; this gift 10.00; 88.00 left
        Maison: 2.00 utilisés sur 100.00 EUR le 2026-06-15; ce cadeau 10.00; reste 88.00
        Maison: usati 2.00 di 100.00 EUR il 2026-06-15; questo regalo 10.00; restano 88.00
      one more gift of an occasion
        House: used 1 of 3 gifts on 2026-06-15; this gift 1; 1 left
        Maison: 1 utilisé sur 3 cadeaux le 2026-06-15; ce cadeau 1; reste 1
        Maison: usato 1 di 3 regali il 2026-06-15; questo regalo 1; resta 1
      one gift is left
        House: used 0 of 2 gifts since 2026-01-01; this gift 1; 1 left; counted until 2026-12-31
        Maison: 0 utilisé sur 2 cadeaux depuis le 2026-01-01; ce cadeau 1; reste 1; compté jusqu’au 2026-12-31
        Maison: usati 0 di 2 regali dal 2026-01-01; questo regalo 1; resta 1; contato fino al 2026-12-31
      the only gift is used
        House: used 1 of 1 gift since 2026-01-01; this gift 1; over by 1; counted until 2026-12-31; refused; within the limit from 2027-01-01
        Maison: 1 utilisé sur 1 cadeau depuis le 2026-01-01; ce cadeau 1; dépassement de 1; compté jusqu’au 2026-12-31; refusé; dans la limite à partir du 2027-01-01
        Maison: usato 1 di 1 regalo dal 2026-01-01; questo regalo 1; supera di 1; contato fino al 2026-12-31; rifiutato; entro il limite dal 2027-01-01
      some gifts are used
        House: used 2 of 5 gifts since 2026-01-01; this gift 1; 2 left; counted until 2026-12-31
        Maison: 2 utilisés sur 5 cadeaux depuis le 2026-01-01; ce cadeau 1; reste 2; compté jusqu’au 2026-12-31
        Maison: usati 2 di 5 regali dal 2026-01-01; questo regalo 1; restano 2; contato fino al 2026-12-31
      one euro of many
        House: used 1.00 of 100.00 EUR since 2026-01-01; this gift 10.00; 89.00 left; counted until 2026-12-31
        Maison: 1.00 utilisé sur 100.00 EUR depuis le 2026-01-01; ce cadeau 10.00; reste 89.00; compté jusqu’au 2026-12-31
        Maison: usato 1.00 di 100.00 EUR dal 2026-01-01; questo regalo 10.00; restano 89.00; contato fino al 2026-12-31
      less than two euros
        House: used 1.99 of 100.00 EUR since 2026-01-01; this gift 10.00; 88.01 left; counted until 2026-12-31
        Maison: 1.99 utilisé sur 100.00 EUR depuis le 2026-01-01; ce cadeau 10.00; reste 88.01; compté jusqu’au 2026-12-31
        Maison: usati 1.99 di 100.00 EUR dal 2026-01-01; questo regalo 10.00; restano 88.01; contato fino al 2026-12-31
      reached
        House: used 0.00 of 10.00 EUR since 2026-01-01; this gift 10.00; reaches the limit, which is not allowed; counted until 2026-12-31; refused
        Maison: 0.00 utilisé sur 10.00 EUR depuis le 2026-01-01; ce cadeau 10.00; atteint la limite, ce qui n’est pas permis; compté jusqu’au 2026-12-31; refusé
        Maison: usati 0.00 di 10.00 EUR dal 2026-01-01; questo regalo 10.00; raggiunge il limite, il che non è consentito; contato fino al 2026-12-31; rifiutato
      run out
        Trade: the rule has run out and its successor is not known; needs approval by compliance
        Commerce: la règle a expiré et la suivante n’est pas connue; approbation de la conformité requise
        Commercio: la regola è scaduta e la successiva non è nota; richiede l’approvazione della compliance
      no rate
        House: there is no exchange rate for the day; used 0.00 of 100.00 EUR since 2026-01-01; counted until 2026-12-31; needs approval by compliance
        Maison: il n’y a pas de taux de change pour ce jour; 0.00 utilisé sur 100.00 EUR depuis le 2026-01-01; compté jusqu’au 2026-12-31; approbation de la conformité requise
        Maison: non c’è un tasso di cambio per quel giorno; usati 0.00 di 100.00 EUR dal 2026-01-01; contato fino al 2026-12-31; richiede l’approvazione della compliance
      to be reviewed
        Tax: a value that the rule asks for is missing; used 0.00 of 100.00 EUR since 2026-01-01; counted until 2026-12-31; finance must review the declaration
        Fiscalité: il manque une valeur que la règle demande; 0.00 utilisé sur 100.00 EUR depuis le 2026-01-01; compté jusqu’au 2026-12-31; la finance doit revoir la déclaration
        Fisco: manca un valore richiesto dalla regola; usati 0.00 di 100.00 EUR dal 2026-01-01; contato fino al 2026-12-31; la finanza deve rivedere la dichiarazione
      declared
        Tax: used 0.00 of 5.00 EUR since 2026-01-01; this gift 10.00; over by 5.00; counted until 2026-12-31; finance must declare it
        Fiscalité: 0.00 utilisé sur 5.00 EUR depuis le 2026-01-01; ce cadeau 10.00; dépassement de 5.00; compté jusqu’au 2026-12-31; la finance doit le déclarer
        Fisco: usati 0.00 di 5.00 EUR dal 2026-01-01; questo regalo 10.00; supera di 5.00; contato fino al 2026-12-31; la finanza deve dichiararlo
      reported
        Probity: used 0.00 of 5.00 EUR since 2026-01-01; this gift 10.00; over by 5.00; counted until 2026-12-31; allowed, and must be reported
        Probité: 0.00 utilisé sur 5.00 EUR depuis le 2026-01-01; ce cadeau 10.00; dépassement de 5.00; compté jusqu’au 2026-12-31; permis, et doit être signalé
        Probità: usati 0.00 di 5.00 EUR dal 2026-01-01; questo regalo 10.00; supera di 5.00; contato fino al 2026-12-31; consentito, e va segnalato
      not adopted
        House: used 0.00 of 5.00 EUR since 2026-01-01; this gift 10.00; over by 5.00; counted until 2026-12-31; needs approval by compliance; the rule is not adopted yet
        Maison: 0.00 utilisé sur 5.00 EUR depuis le 2026-01-01; ce cadeau 10.00; dépassement de 5.00; compté jusqu’au 2026-12-31; approbation de la conformité requise; la règle n’est pas encore adoptée
        Maison: usati 0.00 di 5.00 EUR dal 2026-01-01; questo regalo 10.00; supera di 5.00; contato fino al 2026-12-31; richiede l’approvazione della compliance; la regola non è ancora adottata
      asks MANAGER
        House: used 0.00 of 5.00 EUR on 2026-06-15; this gift 10.00; over by 5.00; needs approval by the manager
        Maison: 0.00 utilisé sur 5.00 EUR le 2026-06-15; ce cadeau 10.00; dépassement de 5.00; approbation de la direction de la boutique requise
        Maison: usati 0.00 di 5.00 EUR il 2026-06-15; questo regalo 10.00; supera di 5.00; richiede l’approvazione della direzione della boutique
      asks COMPLIANCE
        House: used 0.00 of 5.00 EUR on 2026-06-15; this gift 10.00; over by 5.00; needs approval by compliance
        Maison: 0.00 utilisé sur 5.00 EUR le 2026-06-15; ce cadeau 10.00; dépassement de 5.00; approbation de la conformité requise
        Maison: usati 0.00 di 5.00 EUR il 2026-06-15; questo regalo 10.00; supera di 5.00; richiede l’approvazione della compliance
      asks FINANCE
        House: used 0.00 of 5.00 EUR on 2026-06-15; this gift 10.00; over by 5.00; needs approval by finance
        Maison: 0.00 utilisé sur 5.00 EUR le 2026-06-15; ce cadeau 10.00; dépassement de 5.00; approbation de la finance requise
        Maison: usati 0.00 di 5.00 EUR il 2026-06-15; questo regalo 10.00; supera di 5.00; richiede l’approvazione della finanza
      asks HQ
        House: used 0.00 of 5.00 EUR on 2026-06-15; this gift 10.00; over by 5.00; needs approval by headquarters
        Maison: 0.00 utilisé sur 5.00 EUR le 2026-06-15; ce cadeau 10.00; dépassement de 5.00; approbation du siège requise
        Maison: usati 0.00 di 5.00 EUR il 2026-06-15; questo regalo 10.00; supera di 5.00; richiede l’approvazione della sede
      no rule for PRIVATE
        no rule is known for private clients of FR; allowed
        aucune règle connue pour les clients privés de FR; permis
        nessuna regola nota per i clienti privati di FR; consentito
      no rule for PUBLIC_OFFICIAL
        no rule is known for public officials of FR; needs approval by compliance
        aucune règle connue pour les agents publics de FR; approbation de la conformité requise
        nessuna regola nota per i pubblici ufficiali di FR; richiede l’approvazione della compliance
      no rule for RELATIVE_OF_OFFICIAL
        no rule is known for relatives of officials of FR; needs approval by compliance
        aucune règle connue pour les proches d’agents publics de FR; approbation de la conformité requise
        nessuna regola nota per i parenti di pubblici ufficiali di FR; richiede l’approvazione della compliance
      no rule for STATE_OWNED
        no rule is known for state-owned companies of FR; needs approval by compliance
        aucune règle connue pour les entreprises publiques de FR; approbation de la conformité requise
        nessuna regola nota per le imprese a controllo pubblico di FR; richiede l’approvazione della compliance
      no rule for PRESS
        no rule is known for the press of FR; needs approval by compliance
        aucune règle connue pour la presse de FR; approbation de la conformité requise
        nessuna regola nota per la stampa di FR; richiede l’approvazione della compliance
      no rule for TEACHER
        no rule is known for teachers of FR; needs approval by compliance
        aucune règle connue pour les enseignants de FR; approbation de la conformité requise
        nessuna regola nota per gli insegnanti di FR; richiede l’approvazione della compliance
      no rule for HEALTH_PROFESSIONAL
        no rule is known for health professionals of FR; needs approval by compliance
        aucune règle connue pour les professionnels de santé de FR; approbation de la conformité requise
        nessuna regola nota per i professionisti della salute di FR; richiede l’approvazione della compliance
      no rule for COMPANY_EMPLOYEE
        no rule is known for company employees of FR; allowed
        aucune règle connue pour les salariés de FR; permis
        nessuna regola nota per i dipendenti di imprese di FR; consentito
      no rule for UNKNOWN
        no rule is known for clients of unknown class of FR; needs approval by compliance
        aucune règle connue pour les clients de classe inconnue de FR; approbation de la conformité requise
        nessuna regola nota per i clienti di classe ignota di FR; richiede l’approvazione della compliance
      held out
        House: such a gift is not planned for this client at the moment; needs approval by the manager
        Maison: un tel cadeau n’est pas prévu pour ce client en ce moment; approbation de la direction de la boutique requise
        Maison: un regalo simile non è previsto per questo cliente al momento; richiede l’approvazione della direzione della boutique
      """;

  @Test
  void every_finding_is_said_to_the_letter_in_every_language() {
    assertThat(said()).isEqualTo(SAID);
  }

  @Test
  void no_phrase_is_left_out() {
    for (Language language : Language.values()) {
      Explanations explanations = new Explanations(language);
      List<String> sentences = findings().values().stream().map(explanations::of).toList();
      Set<Phrase> unsaid = EnumSet.allOf(Phrase.class);
      unsaid.removeIf(phrase -> sentences.stream().anyMatch(words(phrase, language)));
      assertThat(unsaid).as(language.name()).isEmpty();
    }
  }

  private static String said() {
    List<String> lines = new ArrayList<>();
    findings()
        .forEach(
            (name, finding) -> {
              lines.add(name);
              for (Language language : Language.values()) {
                lines.add("  " + new Explanations(language).of(finding));
              }
            });
    return String.join("\n", lines) + "\n";
  }

  /** Whether a sentence holds the words of {@code phrase}, whatever its values. */
  private static Predicate<String> words(Phrase phrase, Language language) {
    String any = phrase.in(language, "\\E.+\\Q", "\\E.+\\Q", "\\E.+\\Q");
    return Pattern.compile("(^|: |; | )\\Q" + any + "\\E($|: |; | )").asPredicate();
  }

  private static Map<String, Finding> findings() {
    Map<String, Finding> findings = new LinkedHashMap<>();
    findings.put(
        "refused, and why",
        Trial.of(new ARule().rolling(12).limit("50.00 EUR"))
            .given(AGift.costing("41.20 EUR").on("2026-01-24"))
            .find(AGift.costing("19.90 EUR")));
    findings.put("within, of one day", Trial.of(new ARule().perGift()).find(new AGift()));
    findings.put(
        "within, of one occasion",
        Trial.of(new ARule().window(new Window.PerOccasion()))
            .given(AGift.costing("2.00 EUR"))
            .find(new AGift()));
    findings.put(
        "one more gift of an occasion",
        Trial.of(new ARule().window(new Window.PerOccasion()).gifts(3))
            .given(new AGift())
            .find(new AGift()));
    findings.put("one gift is left", Trial.of(new ARule().gifts(2)).find(new AGift()));
    findings.put(
        "the only gift is used",
        Trial.of(new ARule().gifts(1)).given(new AGift()).find(new AGift()));
    findings.put(
        "some gifts are used",
        Trial.of(new ARule().gifts(5)).given(new AGift(), new AGift()).find(new AGift()));
    findings.put(
        "one euro of many",
        Trial.of(new ARule()).given(AGift.costing("1.00 EUR")).find(new AGift()));
    findings.put(
        "less than two euros",
        Trial.of(new ARule()).given(AGift.costing("1.99 EUR")).find(new AGift()));
    findings.put("reached", Trial.of(new ARule().limit("10.00 EUR").exclusive()).find(new AGift()));
    findings.put(
        "run out", Trial.of(new ARule().regime(Regime.TRADE).to("2025-12-31")).find(new AGift()));
    findings.put("no rate", Trial.of(new ARule()).find(AGift.costing("1 JPY")));
    findings.put(
        "to be reviewed", Trial.of(new ARule().declared("VAT")).find(new AGift().withoutCost()));
    findings.put(
        "declared", Trial.of(new ARule().declared("VAT").limit("5.00 EUR")).find(new AGift()));
    findings.put(
        "reported",
        Trial.of(new ARule().regime(Regime.PROBITY).effect(Effect.REPORT).limit("5.00 EUR"))
            .find(new AGift()));
    findings.put(
        "not adopted",
        new Trial().ruleSet("FR", 0, new ARule().limit("5.00 EUR")).find(new AGift()));
    for (Role role : List.of(Role.MANAGER, Role.COMPLIANCE, Role.FINANCE, Role.HQ)) {
      findings.put(
          "asks " + role,
          Trial.of(new ARule().perGift().limit("5.00 EUR").approvedBy(role)).find(new AGift()));
    }
    for (RecipientClass each : RecipientClass.values()) {
      findings.put("no rule for " + each, new Finding.NoRule(Trial.status(each, "FR")));
    }
    findings.put("held out", new Finding.HeldOut("autumn"));
    return findings;
  }
}
