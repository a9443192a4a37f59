package io.largesse.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExperimentJsonTest {
  private static final String ARMS =
      "{'experimentId':'x','assignedAt':'2026-03-10','windowDays':30,"
          + "'arms':{'attribute':'arm','control':'none'},"
          + "'costPerClient':{'mens':{'amount':'0.10','currency':'EUR'}}}";
  private static final String HOLD_OUT =
      "{'experimentId':'x','assignedAt':'2026-03-10','windowDays':30,'holdout':{'share':'0.10',"
          + "'markets':['FR','IT'],'typologies':['OBJECT'],'skus':['BOX'],"
          + "'from':'2026-03-10','to':'2026-04-30'}}";

  private static final ExperimentJson JSON = new ExperimentJson(SomeExperiment.EUR);

  @ParameterizedTest
  @ValueSource(strings = {ARMS, HOLD_OUT})
  void an_experiment_reads_as_it_is_written(String text) {
    ObjectNode json = tree(text);

    assertThat(JSON.write(Fields.read(json, JSON::read))).isEqualTo(json);
  }

  @Test
  void a_share_is_the_same_however_it_is_written() {
    Experiment once = read(HOLD_OUT);

    assertThat(read(HOLD_OUT.replace("0.10", "0.1"))).isEqualTo(once);
    assertThat(read(HOLD_OUT.replace("0.10", "0.100000"))).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 300})
  void windows_of_a_week_to_three_hundred_days_are_taken(int days) {
    assertThat(read(ARMS.replace(":30", ":" + days)).windowDays()).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'windowDays':30 | 'windowDays':6 | /windowDays",
        "'windowDays':30 | 'windowDays':301 | /windowDays",
        "'share':'0.10' | 'share':'0' | /holdout/share",
        "'share':'0.10' | 'share':'1' | /holdout/share",
        "'share':'0.10' | 'share':'00.10' | /holdout/share",
        "'share':'0.10' | 'share':'0.1234567' | /holdout/share",
        "'FR','IT' | 'EU' | /holdout/markets/0",
        "'OBJECT' | 'THING' | /holdout/typologies/0",
        "'to':'2026-04-30' | 'to':'2026-03-09' | /holdout",
        "'from':'2026-03-10' | 'from':'2026-03-09' | /holdout",
        "'from':'2026-03-10' | 'from':'2026-04-10' | /holdout",
        "'from':'2026-03-10', | '' | /holdout/from",
        "'assignedAt':'2026-03-10' | 'assignedAt':'March' | /assignedAt",
        "'holdout' | 'hold' | \"\"",
      })
  void a_fault_of_a_hold_out_is_named(String from, String to, String pointer) {
    String faulty = HOLD_OUT.replace(from, to.equals("''") ? "" : to);

    assertThat(faults(faulty)).extracting(Fault::pointer).contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'mens' | 'none' | /costPerClient",
        "'EUR' | 'USD' | /costPerClient/mens",
        "'0.10' | '-0.10' | /costPerClient/mens/amount",
        "'control':'none' | 'control':'' | /arms/control",
        "'attribute':'arm' | 'attribute':'an arm' | /arms/attribute",
      })
  void a_fault_of_arms_is_named(String from, String to, String pointer) {
    assertThat(faults(ARMS.replace(from, to))).extracting(Fault::pointer).contains(pointer);
  }

  @Test
  void the_cost_of_a_hold_out_is_that_of_those_to_whom_gifts_are_offered() {
    ObjectNode json = tree(HOLD_OUT);
    ObjectNode cost = tree(ARMS).withObject("/costPerClient/mens");

    json.putObject("costPerClient").set("offered", cost);
    assertThat(Fields.read(json, JSON::read).costPerClient()).containsKey("offered");
    json.putObject("costPerClient").set("others", cost);
    assertThat(faults(Json.write(json))).extracting(Fault::pointer).contains("/costPerClient");
  }

  @Test
  void clients_are_assigned_in_one_way() {
    ObjectNode both = tree(ARMS);
    both.set("holdout", tree(HOLD_OUT).path("holdout"));
    ObjectNode neither = tree(ARMS);
    neither.remove("arms");

    assertThat(faults(Json.write(both))).extracting(Fault::pointer).contains("");
    assertThat(faults(Json.write(neither))).extracting(Fault::pointer).containsExactly("");
  }

  @Test
  void all_faults_are_named_at_once() {
    assertThat(faults(HOLD_OUT.replace(":30", ":3").replace("0.10", "2").replace("'IT'", "'XX'")))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/windowDays", "/holdout/share", "/holdout/markets/1");
  }

  private static List<Fault> faults(String text) {
    return catchThrowableOfType(Malformed.class, () -> read(text)).faults();
  }

  private static Experiment read(String text) {
    return Fields.read(tree(text), JSON::read);
  }

  private static ObjectNode tree(String text) {
    return (ObjectNode) Json.parse(text.replace('\'', '"'));
  }
}
