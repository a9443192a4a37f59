package io.largesse.flow;

import static io.largesse.flow.Outcome.race;
import static io.largesse.flow.Outcome.refused;
import static io.largesse.flow.Outcome.won;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.threshold.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promise: however many register at once, no limit is ever passed, and none is missed. */
final class RaceTest {
  private static final int CLIENTS = 6;

  private final Scene scene = Scene.fresh();
  private final List<String> boutiques =
      List.of(scene.boutique(), scene.boutique(), scene.boutique());
  private final String home = boutiques.getFirst();

  @Test
  void clients_at_a_limit_and_a_scarce_sku_get_exactly_what_there_is() {
    String rule = publish(scene.rule(Bodies.euros("50.00")));
    List<String> clients = Stream.generate(() -> scene.client(home)).limit(CLIENTS).toList();
    int units = 25;
    String sku = scene.stocked(home, "10.00", units);

    List<Outcome> outcomes = race(n -> gift(clients.get(n % CLIENTS), home, sku));

    assertThat(outcomes.stream().filter(Outcome::won)).hasSize(units);
    assertThat(outcomes).extracting(outcome -> outcome.reply().status()).containsOnly(201, 409);
    Outcome.assertRefusals(outcomes, rule, "50.00");
    for (String client : clients) {
      long won = won(outcomes, client);
      assertThat(won).isLessThanOrEqualTo(5);
      assertThat(won == 5 || refused(outcomes, client) == 0).as("refused too early").isTrue();
      assertThat(Gifts.used(client, home, rule)).isEqualTo(won * 10 + ".00");
    }
    assertThat(Scene.stock(home, sku, "available")).isZero();
    assertThat(Scene.stock(home, sku, "reserved")).isEqualTo(units);
    assertThat(Scene.stock(home, sku, "given")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0,10.00,5", "1,10.00,4", "30,1.00,2"})
  void earlier_gifts_count_however_many_there_are(int earlier, String worth, int left) {
    String rule = publish(scene.rule(Bodies.euros("50.00")));
    String client = scene.client(home);
    String before = scene.stocked(home, worth, 100);
    for (int n = 0; n < earlier; n++) {
      Gifts.register(scene.advisor(home), gift(client, home, before)).is(201);
    }
    String sku = stockedEverywhere();

    List<Outcome> outcomes = race(n -> gift(client, boutique(n), sku));

    assertThat(won(outcomes, client)).isEqualTo(left);
    assertThat(refused(outcomes, client)).isEqualTo(Crowd.WRITERS - left);
    Outcome.assertRefusals(outcomes, rule, "50.00");
    assertThat(Gifts.used(client, home, rule)).isEqualTo("50.00");
    assertReserved(sku, left);
  }

  @ParameterizedTest
  @CsvSource({"CALENDAR_YEAR,,8", "ROLLING,P12M,4"})
  void gifts_on_both_sides_of_new_year_share_a_rolling_window_but_no_calendar_year(
      String type, String period, int left) {
    ObjectNode rule = scene.rule(Bodies.count(4));
    ObjectNode window = rule.putObject("window").put("type", type);
    if (period != null) {
      window.put("period", period);
    }
    publish(rule);
    String client = scene.client(home);
    String sku = stockedEverywhere();

    List<Outcome> outcomes =
        race(
            n ->
                gift(client, boutique(n), sku).put("on", n % 2 == 0 ? "2026-12-31" : "2027-01-01"));

    assertThat(won(outcomes, client)).isEqualTo(left);
    assertThat(refused(outcomes, client)).isEqualTo(Crowd.WRITERS - left);
    Outcome.assertRefusals(outcomes, rule.path("id").asText(), "4");
  }

  @ParameterizedTest
  @CsvSource({
    "household,HOUSEHOLD,70.00",
    "household,HOUSEHOLD,7",
    "employer,EMPLOYER,70.00",
    "employer,EMPLOYER,7"
  })
  void a_household_or_an_employer_shares_one_limit_across_boutiques(
      String field, String together, String limit) {
    String json = limit.contains(".") ? Bodies.euros(limit) : Bodies.count(7);
    String rule = publish(scene.rule(json).put("countedTogether", together));
    String group = scene.id(field);
    List<String> members =
        Stream.generate(() -> scene.client(Bodies.client(home, scene.market()).put(field, group)))
            .limit(CLIENTS)
            .toList();
    String sku = stockedEverywhere();

    List<Outcome> outcomes = race(n -> gift(members.get(n % CLIENTS), boutique(n), sku));

    assertThat(outcomes.stream().filter(Outcome::won)).hasSize(7);
    assertThat(outcomes.stream().filter(Outcome::refused)).hasSize(Crowd.WRITERS - 7);
    Outcome.assertRefusals(outcomes, rule, limit);
    for (String member : members) {
      assertThat(Gifts.used(member, home, rule)).isEqualTo(limit);
    }
    assertReserved(sku, 7);
  }

  @Test
  void a_rule_of_the_house_holds_across_markets() {
    List<String> shops = List.of(home, Scene.fresh().boutique());
    ObjectNode cover = scene.rule(Bodies.euros("100000.00")).put("side", "RECIPIENT");
    cover.putArray("recipientClasses").add("TEACHER");
    publish(cover);
    ObjectNode rule =
        scene.rule(Bodies.count(5)).put("regime", "HOUSE").put("countedTogether", "HOUSEHOLD");
    rule.remove("country");
    rule.putArray("recipientClasses").add("TEACHER");
    Scene.publish(RuleSet.HOUSE, rule);
    String household = scene.id("household");
    List<String> members = List.of(teacher(household), teacher(household));
    String sku = scene.sku("10.00");
    shops.forEach(shop -> scene.receive(shop, sku, Crowd.WRITERS));

    List<Outcome> outcomes = race(n -> gift(members.get(n / 2 % 2), shops.get(n % 2), sku));

    assertThat(outcomes.stream().filter(Outcome::won)).hasSize(5);
    assertThat(outcomes.stream().filter(Outcome::refused)).hasSize(Crowd.WRITERS - 5);
    Outcome.assertRefusals(outcomes, rule.path("id").asText(), "5");
  }

  private String publish(ObjectNode rule) {
    scene.publish(rule);
    return rule.path("id").asText();
  }

  private String teacher(String household) {
    ObjectNode body = Bodies.client(home, scene.market()).put("household", household);
    body.putArray("statuses").addObject().put("class", "TEACHER").put("country", scene.market());
    return scene.client(body);
  }

  private String stockedEverywhere() {
    String sku = scene.sku("10.00");
    boutiques.forEach(boutique -> scene.receive(boutique, sku, Crowd.WRITERS));
    return sku;
  }

  private void assertReserved(String sku, int units) {
    assertThat(boutiques.stream().mapToInt(shop -> Scene.stock(shop, sku, "reserved")).sum())
        .isEqualTo(units);
    assertThat(boutiques.stream().mapToInt(shop -> Scene.stock(shop, sku, "available")).sum())
        .isEqualTo(boutiques.size() * Crowd.WRITERS - units);
  }

  private ObjectNode gift(String client, String boutique, String sku) {
    return Bodies.gift(scene.id("gift"), client, boutique, sku);
  }

  private String boutique(int n) {
    return boutiques.get(n % boutiques.size());
  }
}
