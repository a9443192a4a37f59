package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class StockFunctionTest {
  private static final String RECEIVE =
      "{'movementId':'m-1','type':'RECEIVE','boutique':'PAR-01','sku':'scarf','quantity':5}";
  private static final String TRANSFER =
      "{'movementId':'m-2','type':'TRANSFER','boutique':'PAR-01','toBoutique':'TYO-01',"
          + "'sku':'scarf','quantity':2}";
  private static final String LOSE =
      "{'movementId':'m-3','type':'LOSE','boutique':'PAR-01','sku':'scarf','quantity':1,"
          + "'reason':'stolen'}";

  private final TestTables tables = new TestTables();
  private final StockFunction function = new StockFunction(wiring(tables.database()));

  @BeforeEach
  void a_house_with_two_boutiques_and_one_sku() {
    BoutiquesFunction boutiques = new BoutiquesFunction(wiring(tables.database()));
    put(boutiques, "PAR-01", "FR", "Europe/Paris", "EUR");
    put(boutiques, "TYO-01", "JP", "Asia/Tokyo", "JPY");
    Call.of("PUT /catalogue/{sku}")
        .path("sku", "scarf")
        .as("u", "HQ", "", "")
        .json("{'name':{'en':'Scarf'},'typology':'OBJECT','vatRate':'0.2'}")
        .to(new CatalogueFunction(wiring(tables.database())));
  }

  @Test
  void the_sample_event_records_a_delivery() {
    Call.of("PUT /catalogue/{sku}")
        .path("sku", "SCARF-90-BLUE")
        .as("u", "HQ", "", "")
        .json("{'name':{'en':'Scarf'},'typology':'OBJECT','vatRate':'0.2'}")
        .to(new CatalogueFunction(wiring(tables.database())));

    Call.Answer answer = Call.answer(function, Call.event("stock"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/boutiques/PAR-01/stock");
    assertThat(answer.body().path("at").asText()).isEqualTo("2026-11-24T10:00:00Z");
  }

  @Test
  void a_movement_that_comes_again_gets_the_answer_of_the_first() {
    Call.Answer first = manager(RECEIVE);
    Call.Answer again = manager(RECEIVE);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(available("PAR-01")).isEqualTo(5);
  }

  @Test
  void an_id_is_used_once() {
    manager(RECEIVE);

    Call.Answer answer = manager(RECEIVE.replace(":5", ":6"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("id-already-used");
  }

  @Test
  void units_are_seen_in_their_boutique_and_in_the_world() {
    manager(RECEIVE);
    manager(TRANSFER);
    manager(LOSE);

    assertThat(available("PAR-01")).isEqualTo(2);
    assertThat(units("TYO-01", "inTransit")).isEqualTo(2);
    Call.Answer world =
        Call.of("GET /stock/{sku}").path("sku", "scarf").as("u", "ANALYST", "", "").to(function);
    assertThat(world.body().path("items").findValuesAsText("boutique"))
        .containsExactly("PAR-01", "TYO-01");
    assertThat(world.body().at("/items/0/lost").asInt()).isEqualTo(1);
    assertThat(world.body().at("/items/1/transferred").asInt()).isEqualTo(2);
  }

  @Test
  void a_unit_is_followed_from_its_order_to_the_shelf() {
    String order = RECEIVE.replace("RECEIVE", "ORDER");
    String ship = RECEIVE.replace("RECEIVE", "SHIP").replace("m-1", "m-2");
    String receive = RECEIVE.replace("m-1", "m-3").replace(":5", ":6");

    assertThat(manager(order).body().path("changes").toString())
        .isEqualTo("{\"ordered\":5,\"entered\":5}");
    assertThat(manager(ship).body().path("changes").toString())
        .isEqualTo("{\"ordered\":-5,\"inTransit\":5}");
    assertThat(manager(receive).body().path("changes").toString())
        .isEqualTo("{\"inTransit\":-5,\"available\":6,\"entered\":1}");
    assertThat(manager(ship).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "SHIP   |                                    | not-ordered    | ordered",
        "LOSE   | ,'state':'IN_TRANSIT','reason':'x' | not-in-transit | inTransit",
        "ADJUST | ,'state':'ORDERED','reason':'x'    | not-ordered    | ordered",
        "LOSE   | ,'reason':'x'                      | out-of-stock   | available",
      })
  void what_is_refused_says_what_there_is(String type, String more, String problem, String state) {
    manager(RECEIVE.replace("RECEIVE", "ORDER").replace(":5", ":2").replace("m-1", "m-0"));
    String quantity = type.equals("ADJUST") ? ":-5" : ":5";
    String rest = more == null ? "" : more;

    Call.Answer answer = manager(RECEIVE.replace("RECEIVE", type).replace(":5", quantity + rest));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.body().path(state).asInt(-1)).isEqualTo(state.equals("ordered") ? 2 : 0);
  }

  @ParameterizedTest
  @CsvSource({"RECEIVE,AVAILABLE", "SHIP,ORDERED", "LOSE,ORDERED", "ADJUST,RESERVED", "LOSE,GONE"})
  void a_state_is_named_only_where_it_has_a_meaning(String type, String state) {
    String body = RECEIVE.replace("RECEIVE", type);

    Call.Answer answer = manager(body.replace(":5", ":5,'reason':'x','state':'" + state + "'"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("pointer")).containsExactly("/state");
  }

  @Test
  void more_than_there_is_is_refused_with_what_there_is() {
    manager(RECEIVE);

    Call.Answer answer = manager(LOSE.replace(":1", ":6"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("out-of-stock");
    assertThat(answer.body().path("available").asInt()).isEqualTo(5);
    assertThat(available("PAR-01")).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "MANAGER,TYO-01,''",
    "MANAGER,'',''",
    "MANAGER,'',FR",
    "HQ,PAR-01,JP",
    "SYSTEM,'',JP",
    "ADVISOR,PAR-01,''",
    "ANALYST,PAR-01,''"
  })
  void nobody_moves_units_outside_of_where_they_act(String role, String boutiques, String markets) {
    assertThat(move(role, boutiques, markets, RECEIVE).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"MANAGER,'PAR-01,LYO-01',''", "HQ,'',''", "SYSTEM,'',FR"})
  void units_move_where_they_may(String role, String boutiques, String markets) {
    assertThat(move(role, boutiques, markets, RECEIVE).status()).isEqualTo(201);
  }

  @Test
  void a_manager_sends_units_from_the_own_boutique_and_fetches_none_from_others() {
    manager(RECEIVE);
    String fetch =
        TRANSFER
            .replace("'PAR-01'", "'x'")
            .replace("'TYO-01'", "'PAR-01'")
            .replace("'x'", "'TYO-01'");

    assertThat(manager(TRANSFER).status()).isEqualTo(201);
    assertThat(manager(fetch).status()).isEqualTo(403);
  }

  @Test
  void what_is_not_known_is_said_to_those_who_act_there() {
    assertThat(move("HQ", "", "", RECEIVE.replace("scarf", "hat")).body().path("detail").asText())
        .contains("SKU hat");
    assertThat(move("HQ", "", "", RECEIVE.replace("PAR-01", "LYO-01")).status()).isEqualTo(404);
    assertThat(move("HQ", "", "FR", RECEIVE.replace("PAR-01", "LYO-01")).status()).isEqualTo(403);
    assertThat(manager(TRANSFER.replace("TYO-01", "OSA-01")).body().path("detail").asText())
        .contains("Boutique OSA-01");
    assertThat(stock("LYO-01").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "RECEIVE  | ORDERED          | /type",
        "RECEIVE  | RESERVE          | /type",
        "RECEIVE  | TRANSFER         | /toBoutique",
        "RECEIVE  | LOSE             | /reason",
        "RECEIVE  | ADJUST           | /reason",
        ":5       | :0               | /quantity",
        ":5       | :-5              | /quantity",
        ":5       | :1000001         | /quantity",
        ":5       | :1.5             | /quantity",
        ":5       | :'5'             | /quantity",
        ":5       | :5,'toBoutique':'TYO-01' | /toBoutique",
        ":5       | :5,'colour':1    | \"\"",
        "'m-1'    | 'm 1'            | /movementId",
        "'scarf'  | ''               | /sku",
      })
  void a_fault_is_pointed_at(String good, String bad, String pointer) {
    Call.Answer answer = manager(RECEIVE.replace(good, bad));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
  }

  @Test
  void a_count_may_find_fewer_but_not_nothing_and_a_transfer_goes_elsewhere() {
    String adjust = LOSE.replace("LOSE", "ADJUST");
    manager(RECEIVE);

    assertThat(manager(adjust.replace(":1", ":0")).status()).isEqualTo(400);
    assertThat(manager(adjust.replace(":1", ":-5")).status()).isEqualTo(201);
    assertThat(available("PAR-01")).isZero();
    assertThat(
            manager(TRANSFER.replace("TYO-01", "PAR-01")).body().at("/errors/0/pointer").asText())
        .isEqualTo("/toBoutique");
  }

  @Test
  void what_has_moved_units_is_listed_in_each_of_their_places() {
    manager(RECEIVE);
    manager(TRANSFER);

    JsonNode paris = movements("PAR-01").body().path("items");
    JsonNode tokyo = movements("TYO-01").body().path("items");

    assertThat(paris.findValuesAsText("type")).containsExactlyInAnyOrder("RECEIVE", "TRANSFER");
    assertThat(paris.toString())
        .contains("\"changes\":{\"available\":5,\"entered\":5}")
        .contains("\"changes\":{\"available\":-2,\"transferred\":-2}");
    assertThat(tokyo).hasSize(1);
    assertThat(tokyo.at("/0/movementId").asText()).isEqualTo("m-2");
    assertThat(tokyo.at("/0/changes").toString()).isEqualTo("{\"inTransit\":2,\"transferred\":2}");
    assertThat(movements("LYO-01").status()).isEqualTo(404);
  }

  @Test
  void stock_is_seen_as_it_was_and_not_as_it_will_be() {
    manager(RECEIVE);

    assertThat(asOf("2026-11-24T10:00:00Z").body().at("/items/0/available").asInt()).isEqualTo(5);
    assertThat(asOf("2026-11-24T10:59:59.999+01:00").body().at("/items/0/available").asInt(-1))
        .isZero();
    assertThat(asOf("2026-11-24T10:00:01Z").body().at("/errors/0/pointer").asText())
        .isEqualTo("/asOf");
    assertThat(asOf("yesterday").status()).isEqualTo(400);
  }

  @Test
  void a_boutique_says_when_it_runs_short_and_its_units_leave_that_as_it_is() {
    assertThat(watch("{'lowAt':3}", "").status()).isEqualTo(201);
    manager(RECEIVE);
    assertThat(watch("{'lowAt':3}", "").status()).isEqualTo(200);
    assertThat(watch("{'lowAt':4}", "").status()).isEqualTo(428);
    assertThat(watch("{'lowAt':4}", "\"7\"").status()).isEqualTo(412);
    assertThat(watch("{'lowAt':-1}", "\"1\"").status()).isEqualTo(400);

    Call.Answer read =
        Call.of("GET /boutiques/{id}/stock/{sku}")
            .id("PAR-01")
            .path("sku", "scarf")
            .as("u", "ADVISOR", "TYO-01", "")
            .to(function);

    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.body().path("lowAt").asInt()).isEqualTo(3);
    assertThat(read.body().path("available").asInt()).isEqualTo(5);
    assertThat(watch("{}", "\"1\"").header("ETag")).isEqualTo("\"2\"");
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_movement_is_recorded_once_whatever_happens_to_its_write(Failure failure) {
    StockFunction busy =
        new StockFunction(
            wiring(tables.failing("transactWriteItems", failure, failure, Failure.NONE)));

    Call.Answer answer =
        Call.of("POST /stock/movements").as("m", "MANAGER", "PAR-01", "").json(RECEIVE).to(busy);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(available("PAR-01")).isEqualTo(5);
  }

  private Wiring wiring(Database database) {
    return new Wiring(
        tables.environment(), InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")), database);
  }

  private static void put(
      BoutiquesFunction boutiques, String id, String market, String zone, String currency) {
    Call.of("PUT /boutiques/{id}")
        .id(id)
        .as("u", "HQ", "", "")
        .json(
            """
            {'name': 'A', 'market': '%1$s', 'entity': 'LARG-%1$s', 'timeZone': '%2$s',
             'businessYearStartMonth': 1, 'costCentre': '4711', 'currency': '%3$s'}
            """
                .formatted(market, zone, currency))
        .to(boutiques);
  }

  private Call.Answer manager(String body) {
    return move("MANAGER", "PAR-01", "", body);
  }

  private Call.Answer move(String role, String boutiques, String markets, String body) {
    return Call.of("POST /stock/movements")
        .as("u", role, boutiques, markets)
        .json(body)
        .to(function);
  }

  private Call.Answer stock(String boutique) {
    return Call.of("GET /boutiques/{id}/stock")
        .id(boutique)
        .as("u", "ADVISOR", "TYO-01", "")
        .to(function);
  }

  private Call.Answer watch(String body, String read) {
    Call call =
        Call.of("PUT /boutiques/{id}/stock/{sku}")
            .id("PAR-01")
            .path("sku", "scarf")
            .as("u", "MANAGER", "PAR-01", "");
    return (read.isEmpty() ? call : call.header("if-match", read)).json(body).to(function);
  }

  private Call.Answer movements(String boutique) {
    return Call.of("GET /stock/movements")
        .query("boutique", boutique)
        .query("sku", "scarf")
        .as("u", "ANALYST", "", "")
        .to(function);
  }

  private Call.Answer asOf(String time) {
    return Call.of("GET /boutiques/{id}/stock")
        .id("PAR-01")
        .query("asOf", time)
        .as("u", "ADVISOR", "TYO-01", "")
        .to(function);
  }

  private int available(String boutique) {
    return units(boutique, "available");
  }

  private int units(String boutique, String state) {
    return stock(boutique).body().at("/items/0/" + state).asInt();
  }
}
