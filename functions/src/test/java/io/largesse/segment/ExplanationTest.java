package io.largesse.segment;

import static io.largesse.segment.SomeHistory.epoch;
import static io.largesse.segment.SomeSegmentation.EUR;
import static io.largesse.segment.SomeSegmentation.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.history.History;
import io.largesse.json.Json;
import io.largesse.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplanationTest {
  private static final String TODAY = "2026-11-28";
  private static final String LADDER =
      """
      {'otherwise':'CLIENT','segments':[
        {'name':'PALLADIUM','when':{'metric':'SPEND','months':12,'atLeast':'30000.00'}},
        {'name':'VIC','when':{'all':[{'metric':'SPEND','months':12,'atLeast':'20000.00'},
          {'any':[{'metric':'FREQUENCY','months':24,'atLeast':4},
                  {'metric':'TENURE_DAYS','atLeast':365}]}]}},
        {'name':'SLEEPING','when':{'metric':'RECENCY_DAYS','atLeast':365}}]}""";

  private static final String VIC =
      """
      {'any':[{'metric':'SPEND','months':12,'atLeast':'20000.00'},
        {'all':[{'metric':'SPEND','months':24,'atLeast':'35000.00'},
                {'metric':'FREQUENCY','months':24,'atLeast':4},
                {'metric':'RECENCY_DAYS','below':365}]}]}""";

  @Test
  void who_is_in_a_segment_is_told_each_of_its_conditions_and_what_the_next_one_asks_for() {
    History history =
        new SomeHistory().bought("2026-10-01", "bags", 24_310_00).since("2025-01-01").history();

    assertThat(explain(LADDER, history, Language.EN))
        .isEqualTo(
            json(
                """
                {'reasons':[
                  {'condition':'SPEND over 12 months at least 20000.00','actual':'24310.00','holds':true},
                  {'condition':'either number of purchases over 24 months at least 4, or days as a client at least 365',
                   'actual':'number of purchases over 24 months: 1; days as a client: 696','holds':true}],
                 'next':{'segment':'PALLADIUM','missing':[
                   {'condition':'SPEND over 12 months at least 30000.00','actual':'24310.00','missing':'5690.00'}]}}"""));
  }

  /** Nobody reaches SLEEPING by more, so the next one is VIC, by the shorter of two ways. */
  @Test
  void who_is_in_none_is_told_what_they_miss_of_each() {
    History history =
        new SomeHistory().bought("2026-10-01", "bags", 19_999_99).since("2025-01-01").history();

    assertThat(explain(LADDER, history, Language.EN))
        .isEqualTo(
            json(
                """
                {'reasons':[
                  {'condition':'SPEND over 12 months at least 30000.00','actual':'19999.99','holds':false},
                  {'condition':'SPEND over 12 months at least 20000.00','actual':'19999.99','holds':false},
                  {'condition':'days since the last purchase at least 365','actual':'58','holds':false}],
                 'next':{'segment':'VIC','missing':[
                   {'condition':'SPEND over 12 months at least 20000.00','actual':'19999.99','missing':'0.01'}]}}"""));
  }

  @Test
  void what_is_absent_is_null_and_nothing_is_next_where_more_would_not_do() {
    assertThat(
            explain(
                "{'otherwise':'OUT','segments':[{'name':'IN','when':{'all':["
                    + "{'market':['FR','IT']},{'attribute':'tier','in':['gold','silver']},"
                    + "{'metric':'RECENCY_DAYS','below':30}]}}]}",
                new SomeHistory().of("JP", Map.of()).history(),
                Language.EN))
        .isEqualTo(
            json(
                """
                {'reasons':[
                  {'condition':'market is one of FR, IT','actual':'JP','holds':false},
                  {'condition':'attribute “tier” is one of “gold”, “silver”','actual':null,'holds':false},
                  {'condition':'days since the last purchase below 30','actual':null,'holds':false}],
                 'next':null}"""));
  }

  @Test
  void a_condition_that_must_not_hold_is_told_by_what_must() {
    assertThat(
            explain(
                "{'otherwise':'OUT','segments':[{'name':'IN','when':"
                    + "{'not':{'any':[{'metric':'SPEND','months':36,'below':'500.00'},"
                    + "{'metric':'RECENCY_DAYS','atLeast':100}]}}}]}",
                new SomeHistory().bought("2026-08-01", "bags", 499_00).history(),
                Language.EN))
        .isEqualTo(
            json(
                """
                {'reasons':[
                  {'condition':'SPEND over 36 months at least 500.00','actual':'499.00','holds':false},
                  {'condition':'days since the last purchase below 100 (or no purchase)','actual':'119','holds':false}],
                 'next':{'segment':'IN','missing':[
                  {'condition':'SPEND over 36 months at least 500.00','actual':'499.00','missing':'1.00'},
                  {'condition':'days since the last purchase below 100 (or no purchase)','actual':'119','missing':'20'}]}}"""));
  }

  /** 33.33 and two thirds is shown as 33.33: 33.34 would look as if the bound were reached. */
  @Test
  void what_is_measured_is_never_rounded_over_a_bound() {
    ObjectNode explained =
        explain(
            "{'otherwise':'OUT','segments':[{'name':'IN','when':"
                + "{'metric':'AVERAGE_BASKET','months':12,'atLeast':'33.34'}}]}",
            new SomeHistory()
                .bought(TODAY, "bags", 33_33)
                .bought(TODAY, "bags", 33_34)
                .bought(TODAY, "bags", 33_34)
                .history(),
            Language.EN);

    assertThat(explained.at("/reasons/0/actual").textValue()).isEqualTo("33.33");
    assertThat(explained.at("/reasons/0/holds").booleanValue()).isFalse();
    assertThat(explained.at("/next/missing/0/missing").textValue()).isEqualTo("0.01");
  }

  @Test
  void who_is_named_into_a_segment_is_told_what_its_conditions_say_all_the_same() {
    ObjectNode explained =
        explain(
            LADDER,
            new SomeHistory().named("value", "SLEEPING", "2026-01-01", "2026-12-31").history(),
            Language.EN);

    assertThat(explained.at("/reasons"))
        .isEqualTo(
            SomeSegmentation.parse(
                "[{'condition':'days since the last purchase at least 365','actual':null,'holds':false}]"));
    assertThat(explained.at("/next/segment").textValue()).isEqualTo("VIC");
  }

  /** To have bought of late makes nobody a VIC: it is told with all that must go with it. */
  @Test
  void alternatives_are_one_reason_that_says_what_belongs_together() {
    History history = new SomeHistory().bought("2026-11-01", "bags", 19_000_00).history();

    assertThat(explain(in(VIC), history, Language.EN).path("reasons"))
        .isEqualTo(
            SomeSegmentation.parse(
                """
                [{'condition':'either SPEND over 12 months at least 20000.00, or SPEND over 24 months at least 35000.00 and number of purchases over 24 months at least 4 and days since the last purchase below 365',
                  'actual':'SPEND over 12 months: 19000.00 EUR; SPEND over 24 months: 19000.00 EUR; number of purchases over 24 months: 1; days since the last purchase: 27',
                  'holds':false}]"""
                    .strip()));
  }

  @Test
  void alternatives_are_told_in_french_and_italian_with_all_that_is_measured() {
    History history = new SomeHistory().since("2026-11-28").history();

    assertThat(explain(in(VIC), history, Language.FR).at("/reasons/0"))
        .isEqualTo(
            json(
                """
                {'condition':'soit dépenses sur 12 mois : au moins 20000.00 EUR, soit dépenses sur 24 mois : au moins 35000.00 EUR et nombre d’achats sur 24 mois : au moins 4 et jours depuis le dernier achat : moins de 365',
                 'actual':'dépenses sur 12 mois : 0.00 EUR ; dépenses sur 24 mois : 0.00 EUR ; nombre d’achats sur 24 mois : 0 ; jours depuis le dernier achat : sans valeur',
                 'holds':false}"""));
    assertThat(explain(in(VIC), history, Language.IT).at("/reasons/0"))
        .isEqualTo(
            json(
                """
                {'condition':'spesa su 12 mesi: almeno 20000.00 EUR, oppure spesa su 24 mesi: almeno 35000.00 EUR e numero di acquisti su 24 mesi: almeno 4 e giorni dall’ultimo acquisto: meno di 365',
                 'actual':'spesa su 12 mesi: 0.00 EUR; spesa su 24 mesi: 0.00 EUR; numero di acquisti su 24 mesi: 0; giorni dall’ultimo acquisto: senza valore',
                 'holds':false}"""));
  }

  @Test
  void what_alternatives_measure_is_null_where_nothing_is_there_and_told_once() {
    String recency =
        "{'any':[{'metric':'RECENCY_DAYS','below':30},{'metric':'RECENCY_DAYS','atLeast':300}]}";

    assertThat(explain(in(recency), new SomeHistory().history(), Language.EN).at("/reasons/0"))
        .isEqualTo(
            json(
                """
                {'condition':'either days since the last purchase below 30, or days since the last purchase at least 300',
                 'actual':null,'holds':false}"""));
    assertThat(
            explain(
                    in(recency),
                    new SomeHistory().bought("2026-09-01", "bags", 1_00).history(),
                    Language.EN)
                .at("/reasons/0/actual")
                .textValue())
        .isEqualTo("days since the last purchase: 88");
  }

  /** What must not hold, and groups in groups: each is said by what must hold in the end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'any':[$FR]}; market is FR",
        "{'not':{'not':$FR}}; market is FR",
        "{'not':{'any':[$FR,{'not':$FEW}]}}; market is not FR / number of purchases over 12 months below 2",
        "{'not':{'all':[$FR,$FEW]}}; either market is not FR, or number of purchases over 12 months at least 2",
        "{'any':[$FR,{'any':[$FEW,$GOLD]}]}; either market is FR, or number of purchases over 12 months below 2, or attribute “tier” is “gold”",
        "{'any':[$FR,{'all':[$GOLD,{'any':[$FEW,{'all':[$FR,$GOLD]}]}]}]}; either market is FR, or attribute “tier” is “gold” and (number of purchases over 12 months below 2 or (market is FR and attribute “tier” is “gold”))",
        "{'any':[{'all':[{'not':{'metric':'FREQUENCY','months':12,'atLeast':1,'below':3}},$FR]},$GOLD]}; either (number of purchases over 12 months below 1 or at least 3) and market is FR, or attribute “tier” is “gold”",
        "{'all':[{'all':[$FR,{'any':[$FEW]}]},$GOLD]}; market is FR / number of purchases over 12 months below 2 / attribute “tier” is “gold”"
      })
  void nested_conditions_say_in_words_what_belongs_together(String condition, String words) {
    String whole =
        condition
            .replace("$FR", "{'market':['FR']}")
            .replace("$FEW", "{'metric':'FREQUENCY','months':12,'below':2}")
            .replace("$GOLD", "{'attribute':'tier','in':['gold']}");
    History history = new SomeHistory().named("value", "IN", TODAY, TODAY).history();

    assertThat(explain(in(whole), history, Language.EN).path("reasons"))
        .extracting(reason -> reason.path("condition").textValue())
        .containsExactly(words.split(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'metric':'SPEND','months':12,'atLeast':'1','below':'2'; SPEND over 12 months at least 1.00 and below 2.00; dépenses sur 12 mois : au moins 1.00 EUR et moins de 2.00 EUR; spesa su 12 mesi: almeno 1.00 EUR e meno di 2.00 EUR",
        "'metric':'AVERAGE_BASKET','months':24,'below':'2.50'; average basket over 24 months below 2.50 EUR; panier moyen sur 24 mois : moins de 2.50 EUR; scontrino medio su 24 mesi: meno di 2.50 EUR",
        "'metric':'FREQUENCY','months':12,'atLeast':2; number of purchases over 12 months at least 2; nombre d’achats sur 12 mois : au moins 2; numero di acquisti su 12 mesi: almeno 2",
        "'metric':'RECENCY_DAYS','atLeast':2; days since the last purchase at least 2; jours depuis le dernier achat : au moins 2; giorni dall’ultimo acquisto: almeno 2",
        "'metric':'TENURE_DAYS','atLeast':2; days as a client at least 2; jours depuis l’arrivée : au moins 2; giorni da quando è cliente: almeno 2",
        "'metric':'CATEGORY_SHARE','category':'bags','months':36,'atLeast':'0.5'; share of “bags” in spend over 36 months at least 0.5; part de « bags » dans les dépenses sur 36 mois : au moins 0.5; quota di «bags» nella spesa su 36 mesi: almeno 0.5",
        "'metric':'CHANNEL_SHARE','channel':'ONLINE','months':36,'atLeast':'0.5'; share of spend online over 36 months at least 0.5; part des dépenses en ligne sur 36 mois : au moins 0.5; quota della spesa online su 36 mesi: almeno 0.5",
        "'metric':'CHANNEL_SHARE','channel':'BOUTIQUE','months':36,'atLeast':'0.5'; share of spend in boutiques over 36 months at least 0.5; part des dépenses en boutique sur 36 mois : au moins 0.5; quota della spesa in boutique su 36 mesi: almeno 0.5",
        "'metric':'CHANNEL_SHARE','channel':'DISTANCE','months':36,'below':'0.5'; share of spend at a distance over 36 months below 0.5; part des dépenses à distance sur 36 mois : moins de 0.5; quota della spesa a distanza su 36 mesi: meno di 0.5",
        "'metric':'ENGAGEMENTS','months':12,'atLeast':1; engagements over 12 months at least 1; engagements sur 12 mois : au moins 1; interazioni su 12 mesi: almeno 1",
        "'metric':'ENGAGEMENTS','kind':'attended','months':12,'atLeast':1; events attended over 12 months at least 1; participations à des événements sur 12 mois : au moins 1; partecipazioni a eventi su 12 mesi: almeno 1",
        "'metric':'ENGAGEMENTS','kind':'referred','months':12,'atLeast':1; people referred over 12 months at least 1; personnes recommandées sur 12 mois : au moins 1; persone segnalate su 12 mesi: almeno 1",
        "'metric':'ENGAGEMENTS','kind':'reviewed','months':12,'atLeast':1; reviews given over 12 months at least 1; avis donnés sur 12 mois : au moins 1; recensioni lasciate su 12 mesi: almeno 1",
        "'metric':'ENGAGEMENTS','kind':'tea','months':12,'atLeast':1; engagements of the kind “tea” over 12 months at least 1; engagements de type « tea » sur 12 mois : au moins 1; interazioni di tipo «tea» su 12 mesi: almeno 1",
        "'market':['FR']; market is FR; marché : FR; mercato: FR",
        "'market':['FR','IT']; market is one of FR, IT; marché parmi FR, IT; mercato tra FR, IT",
        "'attribute':'tier','in':['gold']; attribute “tier” is “gold”; attribut « tier » : « gold »; attributo «tier»: «gold»",
        "'attribute':'tier','in':['gold','red']; attribute “tier” is one of “gold”, “red”; attribut « tier » parmi « gold », « red »; attributo «tier» tra «gold», «red»",
        "'not':{'market':['FR']}; market is not FR; marché : pas FR; mercato: non FR",
        "'not':{'market':['FR','IT']}; market is none of FR, IT; marché : pas parmi FR, IT; mercato: non tra FR, IT",
        "'not':{'attribute':'tier','in':['gold']}; attribute “tier” is not “gold”; attribut « tier » : pas « gold »; attributo «tier»: non «gold»",
        "'not':{'metric':'SPEND','months':12,'atLeast':'5'}; SPEND over 12 months below 5.00; dépenses sur 12 mois : moins de 5.00 EUR; spesa su 12 mesi: meno di 5.00 EUR",
        "'not':{'metric':'FREQUENCY','months':12,'atLeast':1,'below':3}; number of purchases over 12 months below 1 or at least 3; nombre d’achats sur 12 mois : moins de 1 ou au moins 3; numero di acquisti su 12 mesi: meno di 1 o almeno 3",
        "'not':{'metric':'RECENCY_DAYS','below':9}; days since the last purchase at least 9 (or no purchase); jours depuis le dernier achat : au moins 9 (ou aucun achat); giorni dall’ultimo acquisto: almeno 9 (o nessun acquisto)",
        "'not':{'metric':'AVERAGE_BASKET','months':12,'below':'9'}; average basket over 12 months at least 9.00 EUR (or no purchase); panier moyen sur 12 mois : au moins 9.00 EUR (ou aucun achat); scontrino medio su 12 mesi: almeno 9.00 EUR (o nessun acquisto)",
        "'not':{'metric':'CHANNEL_SHARE','channel':'ONLINE','months':12,'atLeast':'0.5'}; share of spend online over 12 months below 0.5 (or no spend); part des dépenses en ligne sur 12 mois : moins de 0.5 (ou aucune dépense); quota della spesa online su 12 mesi: meno di 0.5 (o nessuna spesa)",
        "'not':{'metric':'TENURE_DAYS','atLeast':9}; days as a client below 9 (or not a client yet); jours depuis l’arrivée : moins de 9 (ou pas encore client); giorni da quando è cliente: meno di 9 (o non ancora cliente)"
      })
  void every_condition_has_words_in_every_language(
      String condition, String english, String french, String italian) {
    History history = new SomeHistory().named("value", "IN", TODAY, TODAY).history();

    assertThat(List.of(Language.values()))
        .extracting(
            language ->
                explain(in("{" + condition + "}"), history, language)
                    .at("/reasons/0/condition")
                    .textValue())
        .containsExactly(english, french, italian);
  }

  private static String in(String condition) {
    return "{'otherwise':'OUT','segments':[{'name':'IN','when':" + condition + "}]}";
  }

  private static ObjectNode explain(String segmentation, History history, Language language) {
    Judged judged = new Evaluation(List.of(SomeSegmentation.of(segmentation)), EUR).judge(history);
    Explanation explanation =
        judged.explain(VALUE, epoch(TODAY), judged.segment(VALUE, epoch(TODAY)));
    ObjectNode json = Json.object();
    new ExplanationJson(language, EUR).writeTo(json, explanation);
    return json;
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) SomeSegmentation.parse(text);
  }
}
