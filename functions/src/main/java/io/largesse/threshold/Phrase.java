package io.largesse.threshold;

import io.largesse.language.Language;

/** The phrases that findings are explained with, in every language. */
enum Phrase {
  PROBITY("Probity", "Probité", "Probità"),
  TAX("Tax", "Fiscalité", "Fisco"),
  TRADE("Trade", "Commerce", "Commercio"),
  HOUSE("House", "Maison", "Maison"),

  USED_SINCE("used %s of %s since %s", "%s utilisés sur %s depuis le %s", "usati %s di %s dal %s"),
  ONE_USED_SINCE(
      "used %s of %s since %s", "%s utilisé sur %s depuis le %s", "usato %s di %s dal %s"),
  USED_ON("used %s of %s on %s", "%s utilisés sur %s le %s", "usati %s di %s il %s"),
  ONE_USED_ON("used %s of %s on %s", "%s utilisé sur %s le %s", "usato %s di %s il %s"),
  UNTIL("counted until %s", "compté jusqu’au %s", "contato fino al %s"),
  GIFTS("%s gifts", "%s cadeaux", "%s regali"),
  ONE_GIFT("%s gift", "%s cadeau", "%s regalo"),
  GIFT("this gift %s", "ce cadeau %s", "questo regalo %s"),
  OVER_BY("over by %s", "dépassement de %s", "supera di %s"),
  REACHED(
      "reaches the limit, which is not allowed",
      "atteint la limite, ce qui n’est pas permis",
      "raggiunge il limite, il che non è consentito"),
  REMAINING("%s left", "reste %s", "restano %s"),
  ONE_REMAINING("%s left", "reste %s", "resta %s"),

  EXPIRED(
      "the rule has run out and its successor is not known",
      "la règle a expiré et la suivante n’est pas connue",
      "la regola è scaduta e la successiva non è nota"),
  NO_VALUE(
      "a value that the rule asks for is missing",
      "il manque une valeur que la règle demande",
      "manca un valore richiesto dalla regola"),
  NO_RATE(
      "there is no exchange rate for the day",
      "il n’y a pas de taux de change pour ce jour",
      "non c’è un tasso di cambio per quel giorno"),
  NO_RULE(
      "no rule is known for %s of %s",
      "aucune règle connue pour %s de %s", "nessuna regola nota per %s di %s"),
  HELD_OUT(
      "such a gift is not planned for this client at the moment",
      "un tel cadeau n’est pas prévu pour ce client en ce moment",
      "un regalo simile non è previsto per questo cliente al momento"),

  REFUSED("refused", "refusé", "rifiutato"),
  NEEDS_APPROVAL("needs approval by %s", "approbation %s requise", "richiede l’approvazione %s"),
  DECLARED("finance must declare it", "la finance doit le déclarer", "la finanza deve dichiararlo"),
  TO_REVIEW(
      "finance must review the declaration",
      "la finance doit revoir la déclaration",
      "la finanza deve rivedere la dichiarazione"),
  REPORTED(
      "allowed, and must be reported",
      "permis, et doit être signalé",
      "consentito, e va segnalato"),
  ALLOWED("allowed", "permis", "consentito"),
  NOT_ADOPTED(
      "the rule is not adopted yet",
      "la règle n’est pas encore adoptée",
      "la regola non è ancora adottata"),
  ALLOWED_FROM(
      "within the limit from %s", "dans la limite à partir du %s", "entro il limite dal %s"),

  CLASS_PRIVATE("private clients", "les clients privés", "i clienti privati"),
  CLASS_PUBLIC_OFFICIAL("public officials", "les agents publics", "i pubblici ufficiali"),
  CLASS_RELATIVE_OF_OFFICIAL(
      "relatives of officials", "les proches d’agents publics", "i parenti di pubblici ufficiali"),
  CLASS_STATE_OWNED(
      "state-owned companies", "les entreprises publiques", "le imprese a controllo pubblico"),
  CLASS_PRESS("the press", "la presse", "la stampa"),
  CLASS_TEACHER("teachers", "les enseignants", "gli insegnanti"),
  CLASS_HEALTH_PROFESSIONAL(
      "health professionals", "les professionnels de santé", "i professionisti della salute"),
  CLASS_COMPANY_EMPLOYEE("company employees", "les salariés", "i dipendenti di imprese"),
  CLASS_UNKNOWN(
      "clients of unknown class", "les clients de classe inconnue", "i clienti di classe ignota"),

  /** Whose approval: French and Italian join the preposition to the article. */
  BY_MANAGER("the manager", "de la direction de la boutique", "della direzione della boutique"),
  BY_COMPLIANCE("compliance", "de la conformité", "della compliance"),
  BY_FINANCE("finance", "de la finance", "della finanza"),
  BY_HQ("headquarters", "du siège", "della sede");

  private final String english;
  private final String french;
  private final String italian;

  Phrase(String english, String french, String italian) {
    this.english = english;
    this.french = french;
    this.italian = italian;
  }

  String in(Language language, Object... values) {
    return language.of(english, french, italian).formatted(values);
  }
}
