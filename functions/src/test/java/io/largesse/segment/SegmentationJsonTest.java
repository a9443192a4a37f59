package io.largesse.segment;

import static io.largesse.segment.SomeSegmentation.EUR;
import static io.largesse.segment.SomeSegmentation.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.json.Stored;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentationJsonTest {
  @Test
  void the_example_of_the_contract_is_read_and_written_as_it_is() {
    String json =
        """
        {'axis':'value','otherwise':'CLIENT',
         'segments':[
          {'name':'VIC','title':{'en':'Very important client'},'purpose':'...','owner':'...',
           'when':{'all':[{'metric':'SPEND','months':12,'atLeast':'20000.00'},{'market':['FR','IT']},
                          {'any':[{'metric':'FREQUENCY','months':24,'atLeast':4},{'metric':'TENURE_DAYS','atLeast':365}]}]}},
          {'name':'SLEEPING','when':{'all':[{'metric':'RECENCY_DAYS','atLeast':365},{'not':{'metric':'SPEND','months':36,'below':'500.00'}}]}}]}""";

    assertThat(SegmentationJson.write(SomeSegmentation.of(json)))
        .isEqualTo(SomeSegmentation.parse(json));
  }

  @Property(tries = 50)
  void what_is_written_is_read_back(@ForAll long seed) {
    Segmentation segmentation = new SegmentChance(seed).segmentation();

    String stored = Json.write(SegmentationJson.write(segmentation));

    assertThat(Stored.read(stored, SegmentationJson.stored(SegmentChance.AXIS, 1)))
        .isEqualTo(segmentation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{}; /when",
        "{'all':[]}; /when/all",
        "{'any':[]}; /when/any",
        "{'not':[]}; /when/not",
        "{'not':{}}; /when/not",
        "[]; /when",
        "'VIC'; /when",
        "{'all':[{'market':['FR']}],'market':['FR']}; /when",
        "{'market':[]}; /when/market",
        "{'market':['EU']}; /when/market/0",
        "{'market':['XX']}; /when/market/0",
        "{'market':'FR'}; /when/market",
        "{'attribute':'tier'}; /when/in",
        "{'attribute':'tier','in':[]}; /when/in",
        "{'attribute':'tier','in':[1]}; /when/in/0",
        "{'attribute':'a b','in':['x']}; /when/attribute",
        "{'attribute':'tier','in':['x'],'months':12}; /when",
        "{'metric':'LUCK','atLeast':1}; /when/metric",
        "{'metric':'SPEND','months':12}; /when",
        "{'metric':'SPEND','atLeast':'1'}; /when/months",
        "{'metric':'SPEND','months':18,'atLeast':'1'}; /when/months",
        "{'metric':'SPEND','months':'12','atLeast':'1'}; /when/months",
        "{'metric':'SPEND','months':12,'atLeast':1}; /when/atLeast",
        "{'metric':'SPEND','months':12,'atLeast':'-1'}; /when/atLeast",
        "{'metric':'SPEND','months':12,'atLeast':'1.001'}; /when/atLeast",
        "{'metric':'SPEND','months':12,'atLeast':'2','below':'2.00'}; /when/below",
        "{'metric':'SPEND','months':12,'category':'bags','atLeast':'2'}; /when/category",
        "{'metric':'SPEND','months':12,'atLeast':'2','atMost':'3'}; /when",
        "{'metric':'FREQUENCY','months':12,'atLeast':'4'}; /when/atLeast",
        "{'metric':'FREQUENCY','months':12,'atLeast':1.5}; /when/atLeast",
        "{'metric':'FREQUENCY','months':12,'below':-1}; /when/below",
        "{'metric':'RECENCY_DAYS','months':12,'atLeast':4}; /when/months",
        "{'metric':'TENURE_DAYS','months':12,'atLeast':4}; /when/months",
        "{'metric':'CATEGORY_SHARE','months':12,'atLeast':'0.5'}; /when/category",
        "{'metric':'CATEGORY_SHARE','category':'bags','months':12,'atLeast':'1.1'}; /when/atLeast",
        "{'metric':'CHANNEL_SHARE','months':12,'atLeast':'0.5'}; /when/channel",
        "{'metric':'CHANNEL_SHARE','channel':'POST','months':12,'atLeast':'0.5'}; /when/channel",
        "{'metric':'CHANNEL_SHARE','kind':'a','channel':'ONLINE','months':12,'atLeast':'0.5'}; /when/kind",
        "{'metric':'ENGAGEMENTS','kind':'not an id','months':12,'atLeast':1}; /when/kind"
      })
  void a_faulty_condition_is_refused_where_the_fault_lies(String condition, String pointer) {
    assertThat(faults("{'otherwise':'B','segments':[{'name':'A','when':" + condition + "}]}"))
        .containsExactly("/segments/0" + pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'segments':[{'name':'A','when':{'market':['FR']}}]}; /otherwise",
        "{'otherwise':'B'}; /segments",
        "{'otherwise':'B','segments':[]}; /segments",
        "{'otherwise':'A','segments':[{'name':'A','when':{'market':['FR']}}]}; /otherwise",
        "{'axis':'usage','otherwise':'B','segments':[{'name':'A','when':{'market':['FR']}}]}; /axis",
        "{'otherwise':'B','segments':[{'when':{'market':['FR']}}]}; /segments/0/name",
        "{'otherwise':'B','segments':[{'name':'A'}]}; /segments/0/when",
        "{'otherwise':'B','segments':[{'name':'A','title':{'en':''},'when':{'market':['FR']}}]}; /segments/0/title/en",
        "{'otherwise':'B','segments':[{'name':'A','title':{'English':'A'},'when':{'market':['FR']}}]}; /segments/0/title",
        "{'otherwise':'B','segments':[{'name':'A','when':{'market':['FR']}},{'name':'A','when':{'market':['IT']}}]}; /segments/1/name",
        "{'otherwise':'B','segments':[{'name':'A','when':{'market':['FR']}}],'version':3}; "
      })
  void a_faulty_segmentation_is_refused_where_the_fault_lies(String json, String pointer) {
    assertThat(faults(json)).containsExactly(pointer == null ? "" : pointer);
  }

  @Test
  void every_fault_is_named_at_once() {
    assertThat(
            faults(
                """
                {'otherwise':'not an id','segments':[
                  {'name':'A','when':{'all':[{'market':['XX']},{'metric':'SPEND','months':13}]}},
                  {'name':'A','when':{'not':{'metric':'FREQUENCY','months':12,'atLeast':-1}}}]}"""))
        .containsExactlyInAnyOrder(
            "/otherwise",
            "/segments/0/when/all/0/market/0",
            "/segments/0/when/all/1/months",
            "/segments/0/when/all/1",
            "/segments/1/when/not/atLeast",
            "/segments/1/name");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11})
  void conditions_nest_only_so_deep(int depth) {
    String condition = "{'not':".repeat(depth) + "{'market':['FR']}" + "}".repeat(depth);

    assertThat(faults("{'otherwise':'B','segments':[{'name':'A','when':" + condition + "}]}"))
        .hasSize(depth <= ConditionJson.DEPTH_MAX ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100})
  void a_segment_has_only_so_many_conditions(int leaves) {
    String list = String.join(",", Collections.nCopies(leaves, "{'market':['FR']}"));

    assertThat(faults("{'otherwise':'B','segments':[{'name':'A','when':{'all':[" + list + "]}}]}"))
        .hasSize(leaves < ConditionJson.CONDITIONS_MAX ? 0 : 1);
  }

  @Test
  void amounts_have_the_decimals_of_the_house_currency() {
    String json =
        "{'otherwise':'B','segments':[{'name':'A','when':"
            + "{'metric':'SPEND','months':12,'atLeast':'1.5'}}]}";

    Malformed refused =
        catchThrowableOfType(
            Malformed.class,
            () ->
                Fields.read(
                    SomeSegmentation.parse(json),
                    SegmentationJson.draft(VALUE, Currency.getInstance("JPY"))));

    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactly("/segments/0/when/atLeast");
  }

  private static List<String> faults(String json) {
    try {
      Fields.read(SomeSegmentation.parse(json), SegmentationJson.draft(VALUE, EUR));
      return List.of();
    } catch (Malformed malformed) {
      return malformed.faults().stream().map(Fault::pointer).toList();
    }
  }
}
