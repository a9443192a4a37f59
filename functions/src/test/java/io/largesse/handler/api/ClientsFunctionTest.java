package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.LoggedLookups;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientsFunctionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String MARIE =
      "{'givenName':'Marie','familyName':'Dupont','residence':'FR','boutique':'PAR-01'}";

  private final TestTables tables = new TestTables();
  private final Wiring wiring =
      new Wiring(tables.environment(), InstantSource.fixed(NOW), tables.database());
  private final ClientsFunction function = new ClientsFunction(wiring);

  @BeforeEach
  void open_boutiques() {
    open("PAR-01", "FR");
    open("TYO-01", "JP");
  }

  @Test
  void the_sample_events_create_a_client_and_find_it() {
    Call.Answer created = Call.answer(function, Call.event("clients"));
    Call.Answer found = Call.answer(function, Call.event("clients-lookup"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/clients/c-1001");
    assertThat(created.body().path("possibleDuplicates").isEmpty()).isTrue();
    assertThat(found.body().path("items").findValuesAsText("clientId")).containsExactly("c-1001");
  }

  @Test
  void a_client_is_read_as_it_was_put_and_put_as_it_was_read() {
    put("c-1", MARIE);

    Call.Answer read = get("c-1", "ADVISOR", "PAR-01");

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(put("c-1", read.body().toString()).status()).isEqualTo(200);
  }

  @Test
  void a_change_names_what_was_read() {
    put("c-1", MARIE);
    String renamed = MARIE.replace("Marie", "Anne");

    assertThat(put("c-1", renamed).status()).isEqualTo(428);
    assertThat(change("c-1", "\"2\"", renamed, "ADVISOR").status()).isEqualTo(412);
    assertThat(change("c-1", "\"1\"", renamed, "ADVISOR").header("ETag")).isEqualTo("\"2\"");
    assertThat(change("c-9", "\"1\"", renamed, "ADVISOR").status()).isEqualTo(412);
  }

  @Test
  void possible_duplicates_are_named_when_a_client_is_made_and_made_again() {
    String contact = MARIE.replace("}", ",'email':'Marie@Example.com'}");
    put("c-1", contact);
    String same = contact.replace("Marie@E", "marie@e");

    assertThat(put("c-2", same).body().path("possibleDuplicates").get(0).asText()).isEqualTo("c-1");
    assertThat(put("c-2", same).body().path("possibleDuplicates").get(0).asText()).isEqualTo("c-1");
    assertThat(put("c-3", MARIE).body().path("possibleDuplicates").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ADVISOR,TYO-01,''",
    "MANAGER,TYO-01,''",
    "ADVISOR,'',''",
    "HQ,'',JP",
    "SYSTEM,'',JP"
  })
  void nobody_writes_into_the_book_of_a_boutique_where_they_do_not_act(
      String role, String boutiques, String markets) {
    Call.Answer answer =
        Call.of("PUT /clients/{id}")
            .id("c-1")
            .as("u", role, boutiques, markets)
            .json(MARIE)
            .to(function);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(get("c-1", "HQ", "").status()).isEqualTo(404);
  }

  @Test
  void nobody_takes_a_client_out_of_anothers_book() {
    put("c-1", MARIE);

    Call.Answer answer =
        Call.of("PUT /clients/{id}")
            .id("c-1")
            .as("a-2", "ADVISOR", "TYO-01", "")
            .header("if-match", "\"1\"")
            .json(MARIE.replace("PAR-01", "TYO-01"))
            .to(function);

    assertThat(answer.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"HQ,'',404", "SYSTEM,FR,403", "ADVISOR,'',403"})
  void a_boutique_that_is_not_there_is_told_to_those_who_act_everywhere(
      String role, String markets, int status) {
    assertThat(
            Call.of("PUT /clients/{id}")
                .id("c-1")
                .as("u", role, "PAR-01", markets)
                .json(MARIE.replace("PAR-01", "LON-01"))
                .to(function)
                .status())
        .isEqualTo(status);
  }

  @Test
  void an_advisor_may_add_a_status_and_end_none() {
    put("c-1", MARIE);
    String official = with("'statuses':[{'class':'PUBLIC_OFFICIAL','country':'FR'}]");

    assertThat(change("c-1", "\"1\"", official, "ADVISOR").status()).isEqualTo(200);
    Call.Answer ended = change("c-1", "\"2\"", MARIE, "ADVISOR");
    assertThat(ended.status()).isEqualTo(403);
    assertThat(ended.body().path("detail").asText()).contains("statuses");
    assertThat(change("c-1", "\"2\"", MARIE, "COMPLIANCE").status()).isEqualTo(200);
  }

  @Test
  void compliance_creates_nobody_and_renames_nobody() {
    assertThat(
            Call.of("PUT /clients/{id}")
                .id("c-1")
                .as("c", "COMPLIANCE", "", "")
                .json(MARIE)
                .to(function)
                .status())
        .isEqualTo(403);
    put("c-1", MARIE);

    Call.Answer renamed = change("c-1", "\"1\"", MARIE.replace("Marie", "Anne"), "COMPLIANCE");
    assertThat(renamed.status()).isEqualTo(403);
    assertThat(renamed.body().path("detail").asText()).contains("givenName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINANCE", "ANALYST"})
  void who_has_nothing_to_do_with_clients_sees_none(String role) {
    put("c-1", MARIE);

    assertThat(get("c-1", role, "").status()).isEqualTo(403);
    assertThat(lookup("{'email':'a@example.com'}", role, "").status()).isEqualTo(403);
    assertThat(batch("[]", role).status()).isEqualTo(403);
  }

  @Test
  void a_client_of_paris_is_recognised_in_tokyo_by_contact_and_not_by_name() {
    put("c-1", with("'email':'marie@example.com','phone':'06 12 34 56 78'"));

    assertThat(found("{'email':'MARIE@example.com'}", "TYO-01")).containsExactly("c-1");
    assertThat(found("{'phone':'+33 6 12 34 56 78'}", "TYO-01")).containsExactly("c-1");
    assertThat(found("{'phone':'0612345678'}", "PAR-01")).containsExactly("c-1");
    assertThat(found("{'phone':'0612345678'}", "TYO-01")).isEmpty();
    assertThat(found("{'email':'nobody@example.com'}", "TYO-01")).isEmpty();
    assertThat(lookup("{'boutique':'PAR-01','name':'Marie Dupont'}", "ADVISOR", "TYO-01").status())
        .isEqualTo(403);
  }

  @Test
  void a_client_is_found_by_name_in_the_own_book() {
    put("c-1", MARIE);

    assertThat(found("{'boutique':'PAR-01','name':'DUPONT, marie'}", "PAR-01"))
        .containsExactly("c-1");
    assertThat(lookup("{'boutique':'PAR-01','name':'dupont marie'}", "HQ", "").body().path("items"))
        .hasSize(1);
    assertThat(found("{'boutique':'PAR-01','name':'Dupond Marie'}", "PAR-01")).isEmpty();
  }

  @Test
  void a_number_needs_its_country_code_from_those_who_act_nowhere_in_particular() {
    put("c-1", with("'phone':'06 12 34 56 78'"));

    Call.Answer answer = lookup("{'phone':'0612345678'}", "HQ", "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("pointer").asText()).isEqualTo("/phone");
    assertThat(lookup("{'phone':'+33612345678'}", "HQ", "").body().path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'email':'a@example.com','phone':'+33612345678'}",
        "{'name':'Marie'}",
        "{'boutique':'PAR-01'}",
        "{'email':'marie'}",
        "{'clientId':'c-1'}",
        "[]",
        "7",
        "nonsense",
        "{'boutique':'PAR-01','name':'Marie','email':'a@example.com'}",
        "{'email':null}"
      })
  void a_look_up_that_says_nothing_or_too_much_is_refused(String body) {
    assertThat(lookup(body, "ADVISOR", "PAR-01").status()).isEqualTo(400);
  }

  @Test
  void a_look_at_anothers_client_is_noted_with_who_and_whose_and_nothing_more() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();

    new LoggedLookups(new PrintStream(log, true, StandardCharsets.UTF_8))
        .note(new ClientId("c-1"), new Act("a-2", "request-1", NOW));

    String line = log.toString(StandardCharsets.UTF_8);
    assertThat(line).hasLineCount(1);
    assertThat(Json.parse(line).properties())
        .extracting(field -> field.getKey() + "=" + field.getValue().asText())
        .contains("by=a-2", "clientId=c-1", "requestId=request-1");
  }

  @Test
  void each_possible_duplicate_of_anothers_book_is_noted_and_no_other() {
    String contact = MARIE.replace("}", ",'email':'marie@example.com'}");
    put("c-1", contact);
    put("c-2", contact);
    asHq("c-3", contact.replace("PAR-01", "TYO-01"));

    String otherName = contact.replace("Marie", "Anne");
    String japanese = contact.replace("PAR-01", "TYO-01");

    assertThat(noted(writing("c-4", japanese).as("h", "HQ", "", ""))).isEmpty();
    assertThat(noted(writing("c-5", contact))).containsExactly("a-1 c-3", "a-1 c-4");
    assertThat(noted(writing("c-5", contact))).containsExactly("a-1 c-3", "a-1 c-4");
    assertThat(noted(writing("c-5", otherName))).isEmpty();
  }

  @Test
  void a_subject_that_may_be_personal_is_noted_by_its_digest() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();

    new LoggedLookups(new PrintStream(log, true, StandardCharsets.UTF_8))
        .note(new ClientId("c-1"), new Act("ada@example.com", "request-1", NOW));

    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("ada").contains("sha256-");
  }

  /** Everything that is answered must reach the caller: Lambda carries 6 MB. */
  @Test
  void a_batch_of_faulty_entries_is_answered_with_the_first_faults_of_each() {
    ArrayNode entries = Json.array();
    for (int n = 0; n < 500; n++) {
      ObjectNode entry =
          ((ObjectNode) Json.parse(entry("c-" + n, "Marie").replace('\'', '"')))
              .put("e".repeat(1_000), 1);
      ArrayNode statuses = entry.putArray("statuses");
      for (int status = 0; status < 50; status++) {
        statuses.addObject().put("class", "KING").put("country", "Utopia").put("from", "soon");
      }
      entries.add(entry);
    }

    Call.Answer answer = batch(entries.toString(), "HQ");

    assertThat(answer.body().path("items")).hasSize(500);
    assertThat(answer.body().at("/items/499/problem/errors")).hasSize(10);
    assertThat(bytes(answer)).isLessThan(2_500_000);
  }

  @Test
  void a_look_up_tells_as_many_of_the_largest_clients_as_an_answer_carries() {
    ObjectNode large =
        ((ObjectNode) Json.parse(MARIE.replace('\'', '"'))).put("email", "hotel@example.com");
    for (int n = 0; n < 100; n++) {
      large.withArray("preferences").add("\uD83C\uDF81".repeat(196) + n);
      large.withObject("/attributes").put("attribute." + n, "\uD83C\uDF81".repeat(200));
    }
    for (int n = 0; n < 41; n++) {
      assertThat(put("c-" + n, large.toString()).status()).isEqualTo(201);
    }

    Call.Answer answer = lookup("{'email':'hotel@example.com'}", "HQ", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("items")).hasSizeBetween(30, 40);
    assertThat(answer.body().path("more").asBoolean()).isTrue();
    assertThat(bytes(answer)).isLessThan(6_291_556);
  }

  private static int bytes(Call.Answer answer) {
    return Json.write(answer.proxy()).getBytes(StandardCharsets.UTF_8).length;
  }

  private Call.Answer asHq(String id, String body) {
    return writing(id, body).as("h", "HQ", "", "").to(function);
  }

  private static Call writing(String id, String body) {
    return Call.of("PUT /clients/{id}").id(id).as("a-1", "ADVISOR", "PAR-01", "").json(body);
  }

  /** Who looked at whom in {@code call}, as the log of a function says that is made for it. */
  private List<String> noted(Call call) {
    PrintStream before = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      call.to(new ClientsFunction(wiring));
    } finally {
      System.setOut(before);
    }
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .map(Json::parse)
        .map(line -> line.path("by").asText() + " " + line.path("clientId").asText())
        .toList();
  }

  @Test
  void a_batch_has_an_outcome_for_each_entry_in_order() {
    put("c-0", MARIE);
    String entries =
        "["
            + entry("c-0", "Marie")
            + ","
            + entry("c-0", "Anne")
            + ","
            + entry("c-1", "Marie")
            + ","
            + entry("c-1", "Marie")
            + ","
            + entry("c-1", "Anne")
            + ",{'clientId':'c-2'},7,"
            + entry("c-3", "Marie").replace("PAR-01", "LON-01")
            + ","
            + entry("not an id", "Marie")
            + ","
            + entry("c-4", "Marie")
            + "]";

    Call.Answer answer = batch(entries, "HQ");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode items = answer.body().path("items");
    assertThat(IntStream.range(0, items.size()).map(n -> items.get(n).path("status").asInt()))
        .containsExactly(200, 409, 201, 200, 409, 400, 400, 404, 400, 201);
    assertThat(IntStream.range(0, items.size()).mapToObj(n -> items.get(n).path("id").asText()))
        .containsExactly("c-0", "c-0", "c-1", "c-1", "c-1", "c-2", "null", "c-3", "null", "c-4");
    assertThat(items.get(4).path("problem").path("type").asText())
        .isEqualTo("/problems/id-already-used");
    assertThat(items.get(5).path("problem").path("errors").findValuesAsText("pointer"))
        .containsExactly("/givenName", "/familyName", "/residence", "/boutique");
    assertThat(get("c-4", "SYSTEM", "").status()).isEqualTo(200);
  }

  @Test
  void a_batch_of_five_hundred_is_saved_and_saved_again_the_same() {
    ArrayNode entries = Json.array();
    for (int n = 0; n < 500; n++) {
      entries.add(Json.parse(entry("c-" + n, "Marie").replace('\'', '"')));
    }

    assertThat(statuses(batch(entries.toString(), "SYSTEM"))).hasSize(500).containsOnly("201");
    assertThat(statuses(batch(entries.toString(), "SYSTEM"))).hasSize(500).containsOnly("200");
    entries.add(entries.get(0));
    assertThat(batch(entries.toString(), "SYSTEM").status()).isEqualTo(400);
  }

  @Test
  void entries_of_one_batch_that_share_a_contact_are_all_saved() {
    ArrayNode entries = Json.array();
    for (int n = 0; n < 30; n++) {
      entries.add(
          ((ObjectNode) Json.parse(entry("c-" + n, "Marie").replace('\'', '"')))
              .put("email", "hotel@example.com"));
    }

    assertThat(statuses(batch(entries.toString(), "HQ"))).hasSize(30).containsOnly("201");
    assertThat(found("{'email':'hotel@example.com'}", "TYO-01")).hasSize(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'items':{}}", "{'items':[],'more':1}", "{'items':null}", "[]"})
  void a_batch_that_is_none_is_refused(String body) {
    assertThat(
            Call.of("POST /clients/batch").as("h", "HQ", "", "").json(body).to(function).status())
        .isEqualTo(400);
  }

  @Test
  void a_phone_number_of_nowhere_is_a_fault() {
    Call.Answer answer = put("c-1", with("'phone':'12'"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("pointer").asText()).isEqualTo("/phone");
    assertThat(answer.body().toString()).doesNotContain("Dupont");
  }

  @Test
  void nothing_personal_is_kept_in_the_clear_beside_the_client() {
    put("c-1", with("'email':'marie@example.com','phone':'0612345678'"));

    assertThat(
            tables
                .client()
                .scan(scan -> scan.tableName(tables.name("ContactsTable")))
                .items()
                .toString())
        .contains("c-1")
        .doesNotContainIgnoringCase("marie")
        .doesNotContain("612345678");
  }

  private static String with(String fields) {
    return MARIE.replace("}", "," + fields + "}");
  }

  private static String entry(String id, String givenName) {
    return MARIE
        .replace("{", "{'clientId':'" + id + "',")
        .replace("'Marie'", "'" + givenName + "'");
  }

  private static List<String> statuses(Call.Answer batch) {
    return batch.body().path("items").findValuesAsText("status");
  }

  private Call.Answer put(String id, String body) {
    return writing(id, body).to(function);
  }

  private Call.Answer change(String id, String read, String body, String role) {
    return Call.of("PUT /clients/{id}")
        .id(id)
        .as("u", role, "PAR-01", "")
        .header("if-match", read)
        .json(body)
        .to(function);
  }

  private Call.Answer get(String id, String role, String boutiques) {
    return Call.of("GET /clients/{id}").id(id).as("u", role, boutiques, "").to(function);
  }

  private Call.Answer lookup(String body, String role, String boutiques) {
    return Call.of("POST /clients/lookup").as("u", role, boutiques, "").json(body).to(function);
  }

  private List<String> found(String body, String boutique) {
    Call.Answer answer = lookup(body, "ADVISOR", boutique);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().path("items").findValuesAsText("clientId");
  }

  private Call.Answer batch(String entries, String role) {
    return Call.of("POST /clients/batch")
        .as("h", role, "", "")
        .json("{'items':" + entries + "}")
        .to(function);
  }

  private void open(String id, String market) {
    Call.of("PUT /boutiques/{id}")
        .id(id)
        .as("h", "HQ", "", "")
        .json(
            "{'name':'A boutique','market':'"
                + market
                + "','entity':'LARG-"
                + market
                + "','timeZone':'UTC','businessYearStartMonth':1,'costCentre':'1',"
                + "'currency':'EUR'}")
        .to(new BoutiquesFunction(wiring));
  }
}
