package io.largesse.segment;

import static io.largesse.segment.SomeHistory.epoch;
import static io.largesse.segment.SomeSegmentation.EUR;
import static io.largesse.segment.SomeSegmentation.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.history.History;
import io.largesse.purchase.Channel;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgedTest {
  private static final String TODAY = "2026-11-28";

  @ParameterizedTest
  @CsvSource({"2025-11-29, IN", "2025-11-28, OUT", "2026-11-28, IN", "2026-11-29, OUT"})
  void a_window_holds_its_last_day_and_not_the_day_before_its_first(String day, String segment) {
    History history = new SomeHistory().bought(day, "bags", 100_00).history();

    assertThat(on(TODAY, history, "{'metric':'SPEND','months':12,'atLeast':'100.00'}"))
        .isEqualTo(segment);
  }

  @ParameterizedTest
  @CsvSource({"100.00, IN", "100.01, OUT"})
  void at_least_holds_when_it_is_reached(String bound, String segment) {
    History history = new SomeHistory().bought(TODAY, "bags", 100_00).history();

    assertThat(on(TODAY, history, "{'metric':'SPEND','months':12,'atLeast':'" + bound + "'}"))
        .isEqualTo(segment);
  }

  @ParameterizedTest
  @CsvSource({"100.00, OUT", "100.01, IN"})
  void below_does_not_hold_when_it_is_reached(String bound, String segment) {
    History history = new SomeHistory().bought(TODAY, "bags", 100_00).history();

    assertThat(on(TODAY, history, "{'metric':'SPEND','months':12,'below':'" + bound + "'}"))
        .isEqualTo(segment);
  }

  /** Three purchases of 100.00 in all: a basket of 33.33 and a third. */
  @ParameterizedTest
  @CsvSource({"33.33, IN", "33.34, OUT"})
  void an_average_is_compared_without_rounding(String bound, String segment) {
    History history =
        new SomeHistory()
            .bought(TODAY, "bags", 33_33)
            .bought(TODAY, "bags", 33_33)
            .bought(TODAY, "bags", 33_34)
            .history();

    assertThat(
            on(
                TODAY,
                history,
                "{'metric':'AVERAGE_BASKET','months':12,'atLeast':'%s'}".formatted(bound)))
        .isEqualTo(segment);
  }

  @ParameterizedTest
  @CsvSource({"0.333333, IN", "0.333334, OUT"})
  void a_share_is_compared_without_rounding(String bound, String segment) {
    History history =
        new SomeHistory().bought(TODAY, "bags", 1).bought(TODAY, "shoes", 2).history();

    assertThat(
            on(
                TODAY,
                history,
                "{'metric':'CATEGORY_SHARE','category':'bags','months':12,'atLeast':'%s'}"
                    .formatted(bound)))
        .isEqualTo(segment);
  }

  /** Products of these do not fit in 64 bits. */
  @ParameterizedTest
  @CsvSource({"0.999999, IN", "1, OUT"})
  void shares_of_huge_spend_are_exact_too(String bound, String segment) {
    History history =
        new SomeHistory()
            .bought(TODAY, "bags", 9_000_000_000_000_000L)
            .bought(TODAY, "shoes", 1)
            .history();

    assertThat(
            on(
                TODAY,
                history,
                "{'metric':'CATEGORY_SHARE','category':'bags','months':12,'atLeast':'%s'}"
                    .formatted(bound)))
        .isEqualTo(segment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'metric':'RECENCY_DAYS','below':100000",
        "'metric':'AVERAGE_BASKET','months':12,'below':'100000.00'",
        "'metric':'CATEGORY_SHARE','category':'bags','months':12,'below':'1'",
        "'metric':'CHANNEL_SHARE','channel':'ONLINE','months':12,'below':'1'",
        "'metric':'TENURE_DAYS','below':100000"
      })
  void no_comparison_of_what_is_absent_holds_but_its_negation_does(String comparison) {
    assertThat(on(TODAY, History.EMPTY, "{" + comparison + "}")).isEqualTo("OUT");
    assertThat(on(TODAY, History.EMPTY, "{'not':{" + comparison + "}}")).isEqualTo("IN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'metric':'SPEND','months':12,'below':'0.01'",
        "'metric':'FREQUENCY','months':12,'below':1",
        "'metric':'ENGAGEMENTS','months':12,'below':1"
      })
  void sums_and_counts_of_nothing_are_zero(String comparison) {
    assertThat(on(TODAY, History.EMPTY, "{" + comparison + "}")).isEqualTo("IN");
  }

  @Test
  void a_wholly_returned_purchase_is_no_purchase_but_for_tenure() {
    History history = new SomeHistory().bought("2026-01-01", "bags", 0).history();

    assertThat(on(TODAY, history, "{'metric':'FREQUENCY','months':12,'below':1}")).isEqualTo("IN");
    assertThat(on(TODAY, history, "{'metric':'RECENCY_DAYS','atLeast':0}")).isEqualTo("OUT");
    assertThat(on(TODAY, history, "{'metric':'AVERAGE_BASKET','months':12,'atLeast':'0'}"))
        .isEqualTo("OUT");
    assertThat(on(TODAY, history, "{'metric':'TENURE_DAYS','atLeast':331,'below':332}"))
        .isEqualTo("IN");
  }

  @Test
  void recency_and_tenure_know_of_purchases_that_are_kept_no_more() {
    History history = new SomeHistory().forgotten("2010-01-01", "2019-11-28").history();

    assertThat(on(TODAY, history, "{'metric':'RECENCY_DAYS','atLeast':2557,'below':2558}"))
        .isEqualTo("IN");
    assertThat(on(TODAY, history, "{'metric':'TENURE_DAYS','atLeast':6000}")).isEqualTo("IN");
  }

  @Test
  void a_given_day_of_becoming_a_client_wins_even_if_it_is_later_than_a_purchase() {
    History history =
        new SomeHistory().bought("2020-01-01", "bags", 1).since("2026-11-18").history();

    assertThat(on(TODAY, history, "{'metric':'TENURE_DAYS','atLeast':10,'below':11}"))
        .isEqualTo("IN");
  }

  @Test
  void channels_kinds_markets_and_attributes_are_told_apart() {
    History history =
        new SomeHistory()
            .bought(TODAY, Channel.ONLINE, "bags", 60)
            .bought(TODAY, Channel.DISTANCE, "bags", 40)
            .engaged(TODAY, "attended")
            .of("FR", Map.of("tier", "gold"))
            .history();

    assertThat(
            List.of(
                on(
                    TODAY,
                    history,
                    "{'metric':'CHANNEL_SHARE','channel':'ONLINE','months':12,'atLeast':'0.6'}"),
                on(
                    TODAY,
                    history,
                    "{'metric':'CHANNEL_SHARE','channel':'ONLINE','months':12,'atLeast':'0.61'}"),
                on(TODAY, history, "{'metric':'ENGAGEMENTS','months':12,'atLeast':1}"),
                on(
                    TODAY,
                    history,
                    "{'metric':'ENGAGEMENTS','kind':'referred','months':12,'atLeast':1}"),
                on(TODAY, history, "{'market':['IT','FR']}"),
                on(TODAY, history, "{'market':['IT']}"),
                on(TODAY, history, "{'attribute':'tier','in':['gold']}"),
                on(TODAY, history, "{'attribute':'rank','in':['gold']}")))
        .containsExactly("IN", "OUT", "IN", "OUT", "IN", "OUT", "IN", "OUT");
  }

  @Test
  void who_is_new_on_the_day_of_a_purchase_to_come_is_told_so() {
    History history = new SomeHistory().bought("2026-11-29", "bags", 1).history();
    Judged judged = judged(history, "{'metric':'TENURE_DAYS','below':10}");

    assertThat(judged.segment(VALUE, epoch(TODAY))).isEqualTo("OUT");
    assertThat(judged.until(VALUE, epoch(TODAY))).hasValue(epoch("2026-11-29"));
    assertThat(judged.until(VALUE, epoch("2026-11-29"))).hasValue(epoch("2026-12-09"));
    assertThat(judged.until(VALUE, epoch("2026-12-09"))).isEmpty();
  }

  @Test
  void a_nomination_wins_from_its_first_day_to_its_last_and_both_are_foreseen() {
    History history = new SomeHistory().named("value", "IN", "2026-12-01", "2026-12-31").history();
    Judged judged = judged(history, "{'metric':'SPEND','months':12,'atLeast':'1.00'}");

    assertThat(judged.segment(VALUE, epoch(TODAY))).isEqualTo("OUT");
    assertThat(judged.until(VALUE, epoch(TODAY))).hasValue(epoch("2026-12-01"));
    assertThat(judged.segment(VALUE, epoch("2026-12-01"))).isEqualTo("IN");
    assertThat(judged.until(VALUE, epoch("2026-12-01"))).hasValue(epoch("2027-01-01"));
    assertThat(judged.segment(VALUE, epoch("2027-01-01"))).isEqualTo("OUT");
  }

  @Test
  void what_happens_behind_a_nomination_to_the_same_segment_is_no_change() {
    History history =
        new SomeHistory()
            .bought("2025-12-15", "bags", 1_00)
            .named("value", "IN", "2026-12-01", "2026-12-31")
            .history();
    Judged judged = judged(history, "{'metric':'SPEND','months':12,'atLeast':'1.00'}");

    assertThat(judged.segment(VALUE, epoch(TODAY))).isEqualTo("IN");
    assertThat(judged.until(VALUE, epoch(TODAY))).hasValue(epoch("2027-01-01"));
  }

  @Test
  void a_nomination_to_a_segment_that_is_no_more_has_no_effect() {
    History history =
        new SomeHistory().named("value", "GONE", "2026-01-01", "2026-12-31").history();
    Judged judged = judged(history, "{'metric':'SPEND','months':12,'atLeast':'1.00'}");

    assertThat(judged.segment(VALUE, epoch(TODAY))).isEqualTo("OUT");
    assertThat(judged.until(VALUE, epoch(TODAY))).isEmpty();
    assertThat(judged.nomination(VALUE)).isEmpty();
  }

  @Test
  void the_first_that_fits_wins() {
    Segmentation segmentation =
        SomeSegmentation.of(
            """
            {'otherwise':'C','segments':[
              {'name':'A','when':{'metric':'SPEND','months':12,'atLeast':'2.00'}},
              {'name':'B','when':{'metric':'SPEND','months':24,'atLeast':'1.00'}}]}""");
    History history = new SomeHistory().bought("2026-11-01", "bags", 2_00).history();
    Judged judged = new Evaluation(List.of(segmentation), EUR).judge(history);

    assertThat(judged.segment(VALUE, epoch(TODAY))).isEqualTo("A");
    assertThat(judged.until(VALUE, epoch(TODAY))).hasValue(epoch("2027-11-01"));
    assertThat(judged.segment(VALUE, epoch("2027-11-01"))).isEqualTo("B");
    assertThat(judged.until(VALUE, epoch("2027-11-01"))).hasValue(epoch("2028-11-01"));
  }

  @ParameterizedTest
  @CsvSource({"JPY, 100, IN", "JPY, 99, OUT", "KWD, 100000, IN", "KWD, 99999, OUT"})
  void amounts_are_of_the_reference_currency_and_its_decimals(
      String currency, long units, String segment) {
    Segmentation segmentation =
        SomeSegmentation.when("{'metric':'SPEND','months':12,'atLeast':'100.00'}");
    History history = new SomeHistory().bought(TODAY, "bags", units).history();
    Evaluation evaluation = new Evaluation(List.of(segmentation), Currency.getInstance(currency));

    assertThat(evaluation.judge(history).segment(VALUE, epoch(TODAY))).isEqualTo(segment);
  }

  private static String on(String day, History history, String condition) {
    return judged(history, condition).segment(VALUE, epoch(day));
  }

  private static Judged judged(History history, String condition) {
    return new Evaluation(List.of(SomeSegmentation.when(condition)), EUR).judge(history);
  }
}
