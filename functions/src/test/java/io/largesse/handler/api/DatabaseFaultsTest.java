package io.largesse.handler.api;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What callers are told when DynamoDB does not serve, or holds what cannot be read. */
final class DatabaseFaultsTest {
  private static final String SKU = "{'name':{'en':'Pen'},'typology':'OBJECT','vatRate':'0.20'}";
  private static final String SHEET =
      "{'source':'ECB','day':'2026-11-23','base':'EUR','rates':{'USD':'1.16'}}";
  private static final String MOVEMENT =
      "{'movementId':'m-1','type':'RECEIVE','boutique':'PAR-01','sku':'BOX','quantity':5}";
  private static final String GIFT =
      "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX'}";
  private static final Map<String, Function<Wiring, RequestStreamHandler>> FUNCTIONS =
      Map.of(
          "boutiques", BoutiquesFunction::new,
          "catalogue", CatalogueFunction::new,
          "clients", ClientsFunction::new,
          "gifts", GiftsFunction::new,
          "purchases", PurchasesFunction::new,
          "rates", RatesFunction::new,
          "register", RegisterGiftFunction::new,
          "rules", RulesFunction::new,
          "stock", StockFunction::new);

  private final GiftHouse house = new GiftHouse();
  private final TestTables tables = house.tables();

  DatabaseFaultsTest() {
    house.client("c-1");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          getItem,      boutiques, GET /boutiques/{id}
          getItem,      catalogue, GET /catalogue/{sku}
          getItem,      clients,   GET /clients/{id}
          getItem,      gifts,     GET /gifts/{id}
          getItem,      rules,     GET /rules/{market}/draft
          getItem,      rules,     GET /rules/{market}/versions
          getItem,      rates,     GET /rates
          scan,         boutiques, GET /boutiques
          scan,         catalogue, GET /catalogue
          query,        stock,     GET /boutiques/{id}/stock
          query,        stock,     GET /stock/{sku}
          query,        stock,     GET /stock/movements
          getItem,      stock,     GET /boutiques/{id}/stock/{sku}
          query,        gifts,     GET /clients/{id}/gifts
          batchGetItem, gifts,     GET /clients/{id}/allowance
          batchGetItem, purchases, GET /purchases/{id}
          query,        purchases, GET /clients/{id}/purchases
          """)
  void a_read_that_dynamodb_does_not_serve_is_busy(
      String operation, String function, String route) {
    for (Failure failure :
        new Failure[] {
          Failure.OVERLOADED, Failure.INTERNAL_ERROR, Failure.TIMED_OUT, Failure.UNREACHABLE
        }) {
      // A batch that is throttled is asked for again.
      if (failure != Failure.OVERLOADED || !operation.equals("batchGetItem")) {
        assertBusy(read(route), function, tables.failing(operation, failure), failure);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "IN_PROGRESS"})
  void a_sku_whose_write_is_not_known_to_be_done_may_be_put_again(Failure failure) {
    Call put = Call.of("PUT /catalogue/{sku}").path("sku", "pen").as("u-1", "HQ", "", "").json(SKU);

    assertBusy(put, "catalogue", tables.failing("putItem", failure), failure);

    assertThat(put.to(function("catalogue", tables.database())).status()).isBetween(200, 201);
  }

  @ParameterizedTest
  @CsvSource({"updateItem,OVERLOADED", "updateItem,TIMED_OUT", "query,OVERLOADED"})
  void rates_that_are_not_known_to_be_kept_may_be_imported_again(
      String operation, Failure failure) {
    Call post = Call.of("POST /rates").as("u-1", "HQ", "", "").json(SHEET);

    assertBusy(post, "rates", tables.failing(operation, failure), failure);

    assertThat(post.to(function("rates", tables.database())).status()).isEqualTo(200);
  }

  @Test
  void a_gift_is_busy_while_what_it_is_judged_by_cannot_be_read() {
    assertBusy(
        gift(),
        "register",
        tables.failing("batchGetItem", Failure.UNREACHABLE),
        Failure.UNREACHABLE);

    assertThat(gift().to(function("register", tables.database())).status()).isEqualTo(201);
  }

  @Test
  void a_step_is_busy_while_its_gift_cannot_be_read() {
    gift().to(function("register", tables.database()));
    Call step =
        Call.of("POST /gifts/{id}/steps")
            .id("g-1")
            .as("a-17", "ADVISOR", "PAR-01", "")
            .json("{'stepId':'s-1','step':'CANCEL'}");

    assertBusy(step, "register", tables.failing("getItem", Failure.OVERLOADED), Failure.OVERLOADED);

    assertThat(step.to(function("register", tables.database())).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BoutiquesTable, boutiqueId=PAR-01,                 boutiques, GET /boutiques/{id}
          CatalogueTable, sku=BOX,                           catalogue, GET /catalogue/{sku}
          ClientsTable,   clientId=c-1,                      clients,   GET /clients/{id}
          GiftsTable,     giftId=g-1,                        gifts,     GET /gifts/{id}
          RatesTable,     sourceBase=ECB#EUR day=2026-11-23, rates,     GET /rates
          RulesTable,     market=NO version=draft,           rules,     GET /rules/{market}/draft
          MovementsTable, movementId=m-1,                    stock,     POST /stock/movements
          """)
  void what_is_stored_and_cannot_be_read_is_no_fault_of_the_callers(
      String table, String key, String function, String route) {
    Call movement = Call.of("POST /stock/movements").as("u-1", "HQ", "", "").json(MOVEMENT);
    gift().to(function("register", tables.database()));
    movement.to(function("stock", tables.database()));
    Call.of("POST /rates")
        .as("u-1", "HQ", "", "")
        .json(SHEET)
        .to(function("rates", tables.database()));
    Call.of("PUT /rules/{market}/draft")
        .path("market", "NO")
        .as("u-1", "COMPLIANCE", "", "")
        .json("{'rules':[],'retires':[]}")
        .to(function("rules", tables.database()));
    spoil(table, key);
    Call call = route.startsWith("POST") ? movement : read(route);

    assertThatThrownBy(() -> call.to(function(function, tables.database())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stored document")
        .hasMessageNotContaining("Muster");
  }

  private void assertBusy(Call call, String function, Database database, Failure failure) {
    Call.Answer answer = call.to(function(function, database));
    assertThat(answer.status()).as("after %s", failure).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("busy");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  private static Call gift() {
    return Call.of("POST /gifts").as("a-17", "ADVISOR", "PAR-01", "").json(GIFT);
  }

  /** A read of {@code route} that finds what it asks for. */
  private static Call read(String route) {
    String id =
        route.startsWith("GET /gifts")
            ? "g-1"
            : route.startsWith("GET /clients") ? "c-1" : "PAR-01";
    Call call =
        Call.of(route)
            .as("u-1", "COMPLIANCE", "", "")
            .id(id)
            .path("sku", "BOX")
            .path("market", "NO");
    if (route.endsWith("movements")) {
      return call.query("boutique", "PAR-01").query("sku", "BOX");
    }
    return route.endsWith("allowance") ? call.query("boutique", "PAR-01") : call;
  }

  /** Leaves a document that no version of ours has written, with a name in it. */
  private void spoil(String table, String key) {
    Map<String, AttributeValue> attributes =
        Arrays.stream(key.split(" "))
            .map(part -> part.split("="))
            .collect(toMap(part -> part[0], part -> AttributeValue.fromS(part[1])));
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(tables.name(table))
                    .key(attributes)
                    .updateExpression("SET #document = :document")
                    .expressionAttributeNames(Map.of("#document", "document"))
                    .expressionAttributeValues(
                        Map.of(":document", AttributeValue.fromS("{\"name\":{\"Muster\":1}}"))));
  }

  private RequestStreamHandler function(String name, Database database) {
    return requireNonNull(FUNCTIONS.get(name))
        .apply(new Wiring(tables.environment(), InstantSource.fixed(GiftHouse.NOW), database));
  }
}
