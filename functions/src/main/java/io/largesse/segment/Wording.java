package io.largesse.segment;

import io.largesse.language.Language;

/** The phrases that conditions are explained with, in every language. */
enum Wording {
  /** In English as definitions name it: so it stands in the contract. */
  SPEND("SPEND", "dépenses", "spesa"),
  AVERAGE_BASKET("average basket", "panier moyen", "scontrino medio"),
  FREQUENCY("number of purchases", "nombre d’achats", "numero di acquisti"),
  RECENCY_DAYS(
      "days since the last purchase",
      "jours depuis le dernier achat",
      "giorni dall’ultimo acquisto"),
  TENURE_DAYS("days as a client", "jours depuis l’arrivée", "giorni da quando è cliente"),
  CATEGORY_SHARE("share of %s in spend", "part de %s dans les dépenses", "quota di %s nella spesa"),
  BOUTIQUE_SHARE(
      "share of spend in boutiques",
      "part des dépenses en boutique",
      "quota della spesa in boutique"),
  ONLINE_SHARE("share of spend online", "part des dépenses en ligne", "quota della spesa online"),
  DISTANCE_SHARE(
      "share of spend at a distance",
      "part des dépenses à distance",
      "quota della spesa a distanza"),
  ENGAGEMENTS("engagements", "engagements", "interazioni"),
  ENGAGEMENTS_OF("engagements of the kind %s", "engagements de type %s", "interazioni di tipo %s"),
  ATTENDED("events attended", "participations à des événements", "partecipazioni a eventi"),
  REFERRED("people referred", "personnes recommandées", "persone segnalate"),
  REVIEWED("reviews given", "avis donnés", "recensioni lasciate"),
  MARKET("market", "marché", "mercato"),
  ATTRIBUTE("attribute %s", "attribut %s", "attributo %s"),
  QUOTED("“%s”", "« %s »", "«%s»"),

  OVER_MONTHS("%s over %s months", "%s sur %s mois", "%s su %s mesi"),
  AT_LEAST("%s at least %s", "%s : au moins %s", "%s: almeno %s"),
  BELOW("%s below %s", "%s : moins de %s", "%s: meno di %s"),
  BETWEEN(
      "%s at least %s and below %s",
      "%s : au moins %s et moins de %s", "%s: almeno %s e meno di %s"),
  OUTSIDE(
      "%s below %s or at least %s",
      "%s : moins de %s ou au moins %s", "%s: meno di %s o almeno %s"),
  OR_NO_PURCHASE("or no purchase", "ou aucun achat", "o nessun acquisto"),
  OR_NO_SPEND("or no spend", "ou aucune dépense", "o nessuna spesa"),
  OR_NO_CLIENT("or not a client yet", "ou pas encore client", "o non ancora cliente"),
  IS("%s is %s", "%s : %s", "%s: %s"),
  IS_NOT("%s is not %s", "%s : pas %s", "%s: non %s"),
  ONE_OF("%s is one of %s", "%s parmi %s", "%s tra %s"),
  NONE_OF("%s is none of %s", "%s : pas parmi %s", "%s: non tra %s"),

  /** French alone repeats its word before each alternative. */
  EITHER("either %s", "soit %s", "%s"),
  OR_ELSE(", or ", ", soit ", ", oppure "),
  AND(" and ", " et ", " e "),
  OR(" or ", " ou ", " o "),

  VALUE("%s: %s", "%s : %s", "%s: %s"),
  NEXT_VALUE("; ", " ; ", "; "),
  NO_VALUE("no value", "sans valeur", "senza valore");

  private final String english;
  private final String french;
  private final String italian;

  Wording(String english, String french, String italian) {
    this.english = english;
    this.french = french;
    this.italian = italian;
  }

  String in(Language language, Object... values) {
    return language.of(english, french, italian).formatted(values);
  }
}
