package io.largesse.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a person who had two records. */
final class JoinedTest {
  @Test
  void the_survivors_word_holds() {
    Client survivor =
        SomeClient.with(
            "c-2",
            "'givenName':'Anne','residence':'MC','household':'h-2','employer':'e-2'",
            "'email':'anne@example.com','phone':'+33612345678','language':'fr'",
            "'since':'2020-05-01','advisor':'a-2','dates':[{'kind':'BIRTHDAY','day':'1980-01-01'}]",
            "'consents':{'mail':true},'attributes':{'tier':'gold'},'preferences':['silk']");
    Client merged =
        SomeClient.with(
            "c-1",
            "'givenName':'Marie','residence':'FR','household':'h-1','employer':'e-1'",
            "'email':'marie@example.com','phone':'+33687654321','language':'it'",
            "'since':'2010-05-01','advisor':'a-1','dates':[{'kind':'BIRTHDAY','day':'1981-01-01'}]",
            "'consents':{'mail':true},'attributes':{'tier':'silver'},'preferences':['silk']");

    assertThat(Joined.of(survivor, merged)).contains(survivor);
  }

  @Test
  void what_the_survivor_lacks_is_taken_over() {
    String known =
        """
        'household':'h-1','employer':'e-1','email':'marie@example.com','phone':'+33687654321',
        'language':'it','since':'2010-05-01','advisor':'a-1','preferences':['silk'],
        'dates':[{'kind':'BIRTHDAY','day':'1981-01-01'}],'consents':{'mail':true,'calls':false},
        'attributes':{'tier':'silver'},'statuses':[{'class':'PRESS','country':'FR'}]
        """;

    assertThat(Joined.of(SomeClient.with("c-2"), SomeClient.with("c-1", known)))
        .contains(SomeClient.with("c-2", known));
  }

  @Test
  void statuses_of_both_hold_each_once() {
    String press = "{'class':'PRESS','country':'FR'}";
    String official = "{'class':'PUBLIC_OFFICIAL','country':'IT','from':'2026-01-01'}";

    assertThat(
            Joined.of(
                SomeClient.with("c-2", "'statuses':[" + press + "]"),
                SomeClient.with("c-1", "'statuses':[" + official + "," + press + "]")))
        .contains(SomeClient.with("c-2", "'statuses':[" + press + "," + official + "]"));
  }

  @ParameterizedTest
  @CsvSource({"true,false", "false,true", "false,false"})
  void what_one_record_refused_is_refused(boolean survivors, boolean mergeds) {
    assertThat(
            Joined.of(
                SomeClient.with("c-2", "'consents':{'mail':" + survivors + "}"),
                SomeClient.with("c-1", "'consents':{'mail':" + mergeds + "}")))
        .contains(SomeClient.with("c-2", "'consents':{'mail':false}"));
  }

  @Test
  void an_advisor_of_another_book_is_none_here() {
    assertThat(
            Joined.of(
                SomeClient.with("c-2"),
                SomeClient.with("c-1", "'boutique':'TYO-01','advisor':'a-1'")))
        .contains(SomeClient.with("c-2"));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 51})
  void more_statuses_than_a_client_may_have_do_not_come_together(int all) {
    Client survivor = SomeClient.with("c-2", statuses(0, 30));
    Client merged = SomeClient.with("c-1", statuses(30, all));

    assertThat(Joined.of(survivor, merged).isPresent()).isEqualTo(all == 50);
  }

  @Test
  void of_what_is_too_much_the_survivors_is_kept() {
    String hundred =
        IntStream.range(0, 100).mapToObj(n -> "'t" + n + "'").collect(Collectors.joining(","));
    Client survivor = SomeClient.with("c-2", "'preferences':[" + hundred + "]");

    assertThat(Joined.of(survivor, SomeClient.with("c-1", "'preferences':['silk']")))
        .contains(survivor);
  }

  private static String statuses(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> "{'class':'PRESS','country':'FR','body':'PAPER_" + n + "'}")
        .collect(Collectors.joining(",", "'statuses':[", "]"));
  }
}
