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
                  {'condition':'either FREQUENCY over 24 months at least 4','actual':'1','holds':false},
                  {'condition':'either TENURE_DAYS at least 365','actual':'696','holds':true}],
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
                  {'condition':'either FREQUENCY over 24 months at least 4','actual':'1','holds':false},
                  {'condition':'RECENCY_DAYS at least 365','actual':'58','holds':false}],
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
                  {'condition':'market one of FR, IT','actual':'JP','holds':false},
                  {'condition':'tier one of gold, silver','actual':null,'holds':false},
                  {'condition':'RECENCY_DAYS below 30','actual':null,'holds':false}],
                 'next':null}"""));
  }

  @Test
  void a_condition_that_must_not_hold_is_told_as_such() {
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
                  {'condition':'not SPEND over 36 months below 500.00','actual':'499.00','holds':false},
                  {'condition':'not RECENCY_DAYS at least 100','actual':'119','holds':false}],
                 'next':{'segment':'IN','missing':[
                  {'condition':'not SPEND over 36 months below 500.00','actual':'499.00','missing':'1.00'},
                  {'condition':'not RECENCY_DAYS at least 100','actual':'119','missing':'20'}]}}"""));
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
                "[{'condition':'RECENCY_DAYS at least 365','actual':null,'holds':false}]"));
    assertThat(explained.at("/next/segment").textValue()).isEqualTo("VIC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'metric':'SPEND','months':12,'atLeast':'1','below':'2'; dépenses sur 12 mois : au moins 1 et moins de 2; spesa su 12 mesi: almeno 1 e meno di 2",
        "'metric':'AVERAGE_BASKET','months':24,'below':'2.50'; panier moyen sur 24 mois : moins de 2.50; scontrino medio su 24 mesi: meno di 2.50",
        "'metric':'FREQUENCY','months':12,'atLeast':2; nombre d’achats sur 12 mois : au moins 2; numero di acquisti su 12 mesi: almeno 2",
        "'metric':'RECENCY_DAYS','atLeast':2; jours depuis le dernier achat : au moins 2; giorni dall’ultimo acquisto: almeno 2",
        "'metric':'TENURE_DAYS','atLeast':2; jours depuis l’arrivée : au moins 2; giorni da quando è cliente: almeno 2",
        "'metric':'CATEGORY_SHARE','category':'bags','months':36,'atLeast':'0.5'; part de la catégorie bags dans les dépenses sur 36 mois : au moins 0.5; quota della categoria bags nella spesa su 36 mesi: almeno 0.5",
        "'metric':'CHANNEL_SHARE','channel':'ONLINE','months':36,'atLeast':'0.5'; part du canal ONLINE dans les dépenses sur 36 mois : au moins 0.5; quota del canale ONLINE nella spesa su 36 mesi: almeno 0.5",
        "'metric':'ENGAGEMENTS','months':12,'atLeast':1; engagements sur 12 mois : au moins 1; interazioni su 12 mesi: almeno 1",
        "'metric':'ENGAGEMENTS','kind':'attended','months':12,'atLeast':1; engagements de type attended sur 12 mois : au moins 1; interazioni di tipo attended su 12 mesi: almeno 1",
        "'market':['FR']; marché parmi FR; mercato tra FR",
        "'attribute':'tier','in':['gold']; tier parmi gold; tier tra gold",
        "'not':{'market':['FR']}; non : marché parmi FR; non: mercato tra FR",
        "'any':[{'market':['FR']},{'market':['IT']}]; soit marché parmi FR; oppure mercato tra FR"
      })
  void every_condition_has_words_in_french_and_italian(
      String condition, String french, String italian) {
    String segmentation =
        "{'otherwise':'OUT','segments':[{'name':'IN','when':{" + condition + "}}]}";
    History history = new SomeHistory().named("value", "IN", TODAY, TODAY).history();

    assertThat(explain(segmentation, history, Language.FR).at("/reasons/0/condition").textValue())
        .isEqualTo(french);
    assertThat(explain(segmentation, history, Language.IT).at("/reasons/0/condition").textValue())
        .isEqualTo(italian);
  }

  private static ObjectNode explain(String segmentation, History history, Language language) {
    Judged judged = new Evaluation(List.of(SomeSegmentation.of(segmentation)), EUR).judge(history);
    Explanation explanation =
        judged.explain(VALUE, epoch(TODAY), judged.segment(VALUE, epoch(TODAY)));
    ObjectNode json = Json.object();
    new ExplanationJson(language).writeTo(json, explanation);
    return json;
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) SomeSegmentation.parse(text);
  }
}
