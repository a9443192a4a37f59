package io.largesse.threshold;

import io.largesse.language.Language;

/** The phrases that findings are explained with, in every language. */
enum Phrase {
  PROBITY("Probity", "Probité", "Probità"),
  TAX("Tax", "Fiscalité", "Fisco"),
  TRADE("Trade", "Commerce", "Commercio"),
  HOUSE("House", "Maison", "Maison"),

  USED_SINCE("used %s of %s since %s", "%s utilisés sur %s depuis le %s", "usati %s di %s dal %s"),
  USED_ON("used %s of %s on %s", "%s utilisés sur %s le %s", "usati %s di %s il %s"),
  UNTIL("counted until %s", "compté jusqu’au %s", "contato fino al %s"),
  GIFTS("%s gifts", "%s cadeaux", "%s regali"),
  GIFT("this gift %s", "ce cadeau %s", "questo regalo %s"),
  OVER_BY("over by %s", "dépassement de %s", "supera di %s"),
  REACHED(
      "reaches the limit, which is not allowed",
      "atteint la limite, ce qui n’est pas permis",
      "raggiunge il limite, il che non è consentito"),
  REMAINING("%s left", "reste %s", "restano %s"),

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

  REFUSED("refused", "refusé", "rifiutato"),
  NEEDS_APPROVAL(
      "needs approval by %s", "approbation de %s requise", "richiede l’approvazione di %s"),
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

  CLASS_PRIVATE("private clients", "clients privés", "clienti privati"),
  CLASS_PUBLIC_OFFICIAL("public officials", "agents publics", "pubblici ufficiali"),
  CLASS_RELATIVE_OF_OFFICIAL(
      "relatives of officials", "proches d’agents publics", "parenti di pubblici ufficiali"),
  CLASS_STATE_OWNED(
      "state-owned companies", "entreprises publiques", "imprese a controllo pubblico"),
  CLASS_PRESS("the press", "la presse", "la stampa"),
  CLASS_TEACHER("teachers", "enseignants", "insegnanti"),
  CLASS_HEALTH_PROFESSIONAL(
      "health professionals", "professionnels de santé", "professionisti della salute"),
  CLASS_COMPANY_EMPLOYEE("company employees", "salariés", "dipendenti di imprese"),
  CLASS_UNKNOWN(
      "clients of unknown class", "clients de classe inconnue", "clienti di classe ignota"),

  BY_MANAGER("the manager", "la direction de la boutique", "la direzione della boutique"),
  BY_COMPLIANCE("compliance", "la conformité", "la compliance"),
  BY_FINANCE("finance", "la finance", "la finanza"),
  BY_HQ("headquarters", "le siège", "la sede");

  private final String english;
  private final String french;
  private final String italian;

  Phrase(String english, String french, String italian) {
    this.english = english;
    this.french = french;
    this.italian = italian;
  }

  String in(Language language, Object... values) {
    String phrase =
        switch (language) {
          case EN -> english;
          case FR -> french;
          case IT -> italian;
        };
    return phrase.formatted(values);
  }
}
