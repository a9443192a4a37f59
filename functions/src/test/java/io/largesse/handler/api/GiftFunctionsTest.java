package io.largesse.handler.api;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of gifts, by the rules that are shipped. */
final class GiftFunctionsTest {
  private static final String GIFT =
      "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX'}";

  private final GiftHouse house = new GiftHouse();
  private final Wiring wiring =
      new Wiring(house.tables().environment(), InstantSource.fixed(NOW), house.tables().database());
  private final RegisterGiftFunction register = new RegisterGiftFunction(wiring);
  private final GiftsFunction gifts = new GiftsFunction(wiring);

  GiftFunctionsTest() {
    house.client("c-1");
  }

  @Test
  void the_sample_events_check_register_give_and_read_a_gift() {
    Call.Answer check = Call.answer(register, Call.event("register-gift-check"));
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.body().path("decision").asText()).isEqualTo("ALLOWED");

    Call.Answer registered = Call.answer(register, Call.event("register-gift"));
    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.header("Location")).isEqualTo("/gifts/g-2026-1");
    assertThat(registered.body().path("status").asText()).isEqualTo("REGISTERED");
    assertThat(registered.body().path("advisor").asText()).isEqualTo("a-17");
    assertThat(registered.body().path("on").asText()).isEqualTo("2026-11-23");

    Call.Answer given = Call.answer(register, Call.event("register-gift-step"));
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.body().path("status").asText()).isEqualTo("GIVEN");

    Call.Answer read = Call.answer(gifts, Call.event("gifts"));
    assertThat(read.body()).isEqualTo(given.body());

    Call.Answer allowance = Call.answer(gifts, Call.event("gifts-allowance"));
    assertThat(allowance.status()).isEqualTo(200);
    assertThat(allowance.body().path("items").isArray()).isTrue();
  }

  @Test
  void an_allowance_tells_what_remains_under_each_rule_of_the_boutique() {
    Call.Answer answer =
        Call.of("GET /clients/{id}/allowance")
            .id("c-1")
            .query("boutique", "MIL-01")
            .as("a-9", "ADVISOR", "MIL-01", "")
            .to(gifts);

    assertThat(answer.body().path("items")).isNotEmpty();
    assertThat(answer.body().path("items"))
        .allSatisfy(item -> assertThat(item.path("used")).isNotEmpty());
  }

  @Test
  void the_same_gift_again_is_200_and_another_409() {
    assertThat(post(GIFT).status()).isEqualTo(201);
    assertThat(post(GIFT).status()).isEqualTo(200);

    Call.Answer other = post(GIFT.replace("'sku'", "'quantity':2,'sku'"));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("id-already-used");
  }

  @Test
  void more_than_there_is_is_out_of_stock() {
    house.stock(PARIS, BOX, 0);

    Call.Answer answer = post(GIFT);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("out-of-stock");
    assertThat(answer.body().path("available").asInt()).isZero();
  }

  @Test
  void a_step_that_is_not_possible_names_those_that_are() {
    post(GIFT);

    Call.Answer answer = step("g-1", "{'stepId':'s-1','step':'ACCEPT'}", "ADVISOR");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("step-not-possible");
    assertThat(answer.body().path("possible")).hasSize(3);
  }

  @Test
  void a_step_says_why_where_a_reason_is_asked_for_and_when_where_that_may_differ() {
    post(GIFT);

    for (String faulty :
        List.of(
            "{'stepId':'s-1','step':'APPROVE'}",
            "{'stepId':'s-1','step':'REJECT'}",
            "{'stepId':'s-1','step':'OFFER','on':'2026-11-23'}",
            "{'stepId':'s-1','step':'EXPIRE'}")) {
      assertThat(step("g-1", faulty, "MANAGER").status()).as(faulty).isEqualTo(400);
    }
  }

  @Test
  void lists_name_the_gifts_of_a_boutique_and_of_a_client() {
    post(GIFT);
    post(GIFT.replace("g-1", "g-2"));

    assertThat(
            get("GET /gifts")
                .query("boutique", "PAR-01")
                .query("status", "REGISTERED")
                .to(gifts)
                .body()
                .path("items"))
        .hasSize(2);
    Call.Answer first = get("GET /clients/{id}/gifts").id("c-1").query("limit", "1").to(gifts);
    assertThat(first.body().path("items")).hasSize(1);
    Call.Answer second =
        get("GET /clients/{id}/gifts")
            .id("c-1")
            .query("limit", "1")
            .query("cursor", first.body().path("next").asText())
            .to(gifts);
    assertThat(second.body().at("/items/0/giftId").asText()).isEqualTo("g-2");
    assertThat(second.body().has("next")).isFalse();
  }

  @Test
  void gifts_that_wait_are_found_by_market_and_role_in_the_approvers_boutiques() {
    house.client("official", "PUBLIC_OFFICIAL");
    String waiting = GIFT.replace("c-1", "official").replace("'sku'", "'quantity':5,'sku'");
    assertThat(post(waiting).status()).isEqualTo(202);

    assertThat(approvals("c-9", "COMPLIANCE", "").body().path("items")).hasSize(1);
    assertThat(approvals("c-9", "COMPLIANCE", "IT").status()).isEqualTo(403);
    assertThat(approvals("f-9", "FINANCE", "").body().path("items")).isEmpty();

    Call.Answer approved =
        step("g-1", "{'stepId':'s-1','step':'APPROVE','note':'Agreed'}", "COMPLIANCE");
    assertThat(approved.body().path("status").asText()).isEqualTo("REGISTERED");
    assertThat(approvals("c-9", "COMPLIANCE", "").body().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'GET /gifts/{id}',g-9", "'GET /clients/{id}/gifts',nobody"})
  void what_nobody_knows_is_404(String route, String id) {
    assertThat(get(route).id(id).to(gifts).status()).isEqualTo(404);
  }

  @Test
  void gifts_of_another_boutique_are_not_shown() {
    post(GIFT);

    assertThat(
            Call.of("GET /gifts/{id}")
                .id("g-1")
                .as("a-9", "ADVISOR", "MIL-01", "")
                .to(gifts)
                .status())
        .isEqualTo(403);
    assertThat(
            Call.of("GET /gifts")
                .query("boutique", "PAR-01")
                .as("h-9", "HQ", "", "IT")
                .to(gifts)
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'giftId':'g 1','clientId':'c-1','boutique':'PAR-01','sku':'BOX'}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','quantity':0}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','quantity':1.5}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','handover':'SOON'}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','on':'2026-02-30'}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','on':'2026-11-22'}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','replaces':'g 0'}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','actual':{}}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','purchase':{}}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','deliveredTo':'XX'}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX','deliveredTo':'EU'}",
        "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01'}",
        "[]",
        "{",
      })
  void a_malformed_request_is_400_and_leaves_nothing(String body) {
    Call.Answer answer = post(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors")).isNotEmpty();
    assertThat(house.gifts()).isZero();
  }

  @Test
  void explanations_come_in_the_language_asked_for() {
    Call.Answer french =
        Call.of("POST /gifts/check")
            .as("a-17", "ADVISOR", "PAR-01", "")
            .header("Accept-Language", "fr-FR,fr;q=0.9")
            .json("{'clientId':'c-1','boutique':'PAR-01','sku':'BOX'}")
            .to(register);

    assertThat(french.body().at("/findings/0/explanation").asText())
        .isNotEqualTo(
            Call.answer(register, Call.event("register-gift-check"))
                .body()
                .at("/findings/0/explanation")
                .asText());
  }

  private Call.Answer post(String body) {
    return Call.of("POST /gifts").as("a-17", "ADVISOR", "PAR-01", "").json(body).to(register);
  }

  private Call.Answer step(String id, String body, String role) {
    return Call.of("POST /gifts/{id}/steps")
        .id(id)
        .as("s-" + role, role, "PAR-01", "")
        .json(body)
        .to(register);
  }

  private Call.Answer approvals(String sub, String role, String markets) {
    return Call.of("GET /approvals")
        .as(sub, role, "", markets)
        .query("market", "FR")
        .query("role", role)
        .to(gifts);
  }

  private static Call get(String route) {
    return Call.of(route).as("a-17", "ADVISOR", "PAR-01", "");
  }
}
