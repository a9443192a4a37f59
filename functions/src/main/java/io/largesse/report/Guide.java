package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.report.Svg.Shape;
import io.largesse.roi.State;

/** How to read the page: its marks, and what its states mean. */
final class Guide {
  private static final double WIDTH = 90;
  private static final double HEIGHT = 16;
  private static final Scale SCALE = new Scale(0, 1, 6, WIDTH - 6);

  private final Language language;

  Guide(Language language) {
    this.language = language;
  }

  void write(Html html) {
    html.open("div", "class", "guide");
    html.open("dl", "class", "marks");
    mark(
        html,
        Shape.SQUARE,
        "with",
        language.of(
            "With last window: compared with clients who had bought as much just before. Right when"
                + " a purchase prompted the gift.",
            "Avec dernière fenêtre : comparé à des clients qui achetaient autant juste avant. Juste"
                + " quand un achat a suscité le cadeau.",
            "Con ultima finestra: confrontato con clienti che avevano comprato altrettanto poco"
                + " prima. Giusto quando un acquisto ha suscitato il regalo."));
    mark(
        html,
        Shape.CIRCLE,
        "without",
        language.of(
            "Without it, less drift: compared by what lay earlier, less how much these clients were"
                + " rising anyway. Right when who the client is prompted the gift.",
            "Sans elle, moins la dérive : comparé sur ce qui précédait, moins la hausse déjà en"
                + " cours. Juste quand la personne a suscité le cadeau.",
            "Senza, meno la deriva: confrontato su ciò che precedeva, meno la crescita già in"
                + " corso. Giusto quando la persona ha suscitato il regalo."));
    mark(
        html,
        Shape.CIRCLE,
        "without kept",
        language.of(
            "Thin and dotted, where there is a drift: the same without taking it off. A loss is"
                + " claimed only if this, too, lies below zero.",
            "Fin et pointillé, s’il y a une dérive : la même comparaison sans l’en retrancher. Une"
                + " perte n’est affirmée que si celle-ci aussi est au-dessous de zéro.",
            "Sottile e punteggiato, dove c’è una deriva: lo stesso confronto senza toglierla. Una"
                + " perdita si afferma solo se anche questo sta sotto lo zero."));
    mark(
        html,
        Shape.DIAMOND,
        "attributed",
        language.of(
            "Attributed: all that was bought after, whatever the reason. An upper bound, no result.",
            "Attribué : tout ce qui fut acheté après, quelle qu’en soit la raison. Une borne"
                + " supérieure, pas un résultat.",
            "Attribuito: tutto ciò che fu comprato dopo, per qualunque ragione. Un limite superiore,"
                + " non un risultato."));
    mark(
        html,
        Shape.SQUARE,
        "with sure",
        language.of(
            "Filled, thick and bold: the conservative one of the two. Bars are 95 % intervals; an"
                + " arrow head says that a value lies beyond the drawing.",
            "Plein, épais et gras : la plus prudente des deux. Les barres sont des intervalles à"
                + " 95 % ; une pointe dit que la valeur sort du dessin.",
            "Pieno, spesso e in grassetto: il più prudente dei due. Le barre sono intervalli al"
                + " 95 %; una punta dice che il valore esce dal disegno."));
    html.close();
    states(html);
    html.close();
  }

  private void mark(Html html, Shape shape, String style, String words) {
    html.open("dt");
    Svg svg = Svg.silent(html, WIDTH, HEIGHT);
    if (shape != Shape.DIAMOND) {
      svg.across(style, SCALE, 0.1, 0.9, HEIGHT / 2);
    }
    svg.mark(shape, "mark " + style, SCALE.at(0.5), HEIGHT / 2);
    svg.end();
    html.close();
    html.leaf("dd", words);
  }

  private void states(Html html) {
    StateWords words = new StateWords(language);
    html.open("dl", "class", "states");
    for (State state : State.values()) {
      html.open("dt").text(words.sign(state) + "\u00a0" + words.name(state)).empty("br");
      html.leaf("code", state.name()).close();
      html.leaf("dd", words.meaning(state));
    }
    html.close();
  }
}
