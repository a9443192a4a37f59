package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.State;

/** What a state says, in a word or two and in a sentence. */
record StateWords(Language language) {
  /** A sign that differs in shape from those of all other states. */
  String sign(State state) {
    return switch (state) {
      case NO_DATA -> "–";
      case MATURING -> "○";
      case TOO_FEW -> "…";
      case NOT_CREDIBLE -> "✕";
      case POSITIVE -> "▲";
      case NEGATIVE -> "▼";
      case INCONCLUSIVE -> "◇";
    };
  }

  String name(State state) {
    return switch (state) {
      case NO_DATA -> language.of("No gifts", "Aucun cadeau", "Nessun regalo");
      case MATURING -> language.of("Maturing", "En maturation", "In maturazione");
      case TOO_FEW -> language.of("Too few", "Trop peu", "Troppo pochi");
      case NOT_CREDIBLE -> language.of("Not credible", "Pas crédible", "Non credibile");
      case POSITIVE -> language.of("Pays back", "Rentable", "Rende");
      case NEGATIVE -> language.of("Does not pay back", "Pas rentable", "Non rende");
      case INCONCLUSIVE -> language.of("Cannot be told", "Indécis", "Indeciso");
    };
  }

  String meaning(State state) {
    return switch (state) {
      case NO_DATA ->
          language.of(
              "No gift was given.", "Aucun cadeau n’a été remis.", "Nessun regalo è stato fatto.");
      case MATURING ->
          language.of(
              "The windows after the gifts have not ended: wait.",
              "Les fenêtres après les cadeaux ne sont pas achevées : attendre.",
              "Le finestre dopo i regali non sono concluse: attendere.");
      case TOO_FEW ->
          language.of(
              "Fewer gifts can be compared than a figure needs: no figure here is a result.",
              "Moins de cadeaux comparables qu’il n’en faut : aucun chiffre ici n’est un résultat.",
              "Meno regali confrontabili del necessario: nessuna cifra qui è un risultato.");
      case NOT_CREDIBLE ->
          language.of(
              "The figures contradict what lay before the gift, or each other: only a hold-out"
                  + " tells.",
              "Les chiffres contredisent ce qui précédait le cadeau, ou se contredisent : seul un"
                  + " groupe témoin tranche.",
              "Le cifre contraddicono ciò che precedeva il regalo, o tra loro: solo un gruppo di"
                  + " controllo decide.");
      case POSITIVE ->
          language.of(
              "Both matchings agree that the gifts brought back more than they cost.",
              "Les deux comparaisons s’accordent : les cadeaux ont rapporté plus qu’ils n’ont"
                  + " coûté.",
              "I due confronti concordano: i regali hanno reso più di quanto siano costati.");
      case NEGATIVE ->
          language.of(
              "Both matchings agree that the gifts brought back less than they cost.",
              "Les deux comparaisons s’accordent : les cadeaux ont rapporté moins qu’ils n’ont"
                  + " coûté.",
              "I due confronti concordano: i regali hanno reso meno di quanto siano costati.");
      case INCONCLUSIVE ->
          language.of(
              "The matchings do not all lie on one side of zero: neither a return nor a loss may be"
                  + " claimed.",
              "Les comparaisons ne sont pas toutes du même côté de zéro : on ne peut affirmer ni"
                  + " gain ni perte.",
              "I confronti non stanno tutti dalla stessa parte dello zero: non si può affermare né"
                  + " un guadagno né una perdita.");
    };
  }
}
