package io.largesse.segment;

import io.largesse.language.Language;

/** The phrases that conditions are explained with, in every language. */
enum Wording {
  SPEND("SPEND", "dépenses", "spesa"),
  AVERAGE_BASKET("AVERAGE_BASKET", "panier moyen", "scontrino medio"),
  FREQUENCY("FREQUENCY", "nombre d’achats", "numero di acquisti"),
  RECENCY_DAYS("RECENCY_DAYS", "jours depuis le dernier achat", "giorni dall’ultimo acquisto"),
  TENURE_DAYS("TENURE_DAYS", "jours depuis l’arrivée", "giorni da quando è cliente"),
  CATEGORY_SHARE(
      "CATEGORY_SHARE of %s",
      "part de la catégorie %s dans les dépenses", "quota della categoria %s nella spesa"),
  CHANNEL_SHARE(
      "CHANNEL_SHARE of %s",
      "part du canal %s dans les dépenses", "quota del canale %s nella spesa"),
  ENGAGEMENTS("ENGAGEMENTS", "engagements", "interazioni"),
  ENGAGEMENTS_OF("ENGAGEMENTS of %s", "engagements de type %s", "interazioni di tipo %s"),

  OVER_MONTHS("%s over %s months", "%s sur %s mois", "%s su %s mesi"),
  AT_LEAST("%s at least %s", "%s : au moins %s", "%s: almeno %s"),
  BELOW("%s below %s", "%s : moins de %s", "%s: meno di %s"),
  BETWEEN(
      "%s at least %s and below %s",
      "%s : au moins %s et moins de %s", "%s: almeno %s e meno di %s"),
  MARKET("market one of %s", "marché parmi %s", "mercato tra %s"),
  ATTRIBUTE("%s one of %s", "%s parmi %s", "%s tra %s"),
  NOT("not %s", "non : %s", "non: %s"),
  EITHER("either %s", "soit %s", "oppure %s");

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
