package io.largesse.flow;

import static io.largesse.flow.Outcome.won;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same promise, while what it rests on is changed under the hands of all who register. */
final class ChangingRaceTest {
  /** Registrations after the crowd, one by one: they take what the limit still leaves. */
  private static final int STRAGGLERS = 8;

  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();
  private final AtomicBoolean changed = new AtomicBoolean();

  @Test
  void a_client_who_changes_household_takes_along_what_counts() {
    String rule = publish(scene.rule(Bodies.count(6)).put("countedTogether", "HOUSEHOLD"));
    String left = scene.id("household");
    String joined = scene.id("household");
    String mover = member(left);
    String sku = scene.stocked(boutique, "10.00", 100);
    for (int n = 0; n < 3; n++) {
      Gifts.register(scene.advisor(boutique), gift(mover, sku)).is(201);
    }
    List<String> others = List.of(member(left), member(joined));

    List<Outcome> outcomes = rushWhile(() -> move(mover, joined), others, sku);

    long stayed = won(outcomes, others.getFirst());
    assertThat(stayed).as("none lost in the household that was left").isEqualTo(6);
    assertThat(Gifts.used(others.getFirst(), boutique, rule)).isEqualTo("6");
    long waited = won(outcomes, others.getLast());
    assertThat(waited).isBetween(3L, 6L);
    assertThat(Gifts.used(others.getLast(), boutique, rule)).isEqualTo(3 + waited + "");
    assertThat(Gifts.used(mover, boutique, rule)).isEqualTo(3 + waited + "");
    outcomes.stream()
        .filter(outcome -> outcome.late() && outcome.client().equals(others.getLast()))
        .forEach(outcome -> assertThat(outcome.used(rule)).isGreaterThanOrEqualTo(3));
    assertThat(Scene.stock(boutique, sku, "reserved")).isEqualTo((int) (3 + 6 + waited));
  }

  @Test
  void a_stricter_rule_holds_for_all_that_begins_after_the_answer_to_its_publication() {
    ObjectNode rule = scene.rule(Bodies.count(30));
    String id = publish(rule);
    String client = scene.client(boutique);
    String sku = scene.stocked(boutique, "10.00", 100);
    ObjectNode stricter = rule.deepCopy();
    stricter.set("limit", Bodies.of(Bodies.count(3)));

    List<Outcome> outcomes = rushWhile(() -> publish(stricter), List.of(client), sku);

    assertThat(won(outcomes, client)).isBetween(3L, 30L);
    outcomes.stream()
        .filter(Outcome::late)
        .forEach(
            outcome -> {
              assertThat(outcome.finding(id).path("version").asInt()).isEqualTo(2);
              assertThat(outcome.won()).isEqualTo(outcome.used(id) < 3);
            });
    assertThat(Gifts.used(client, boutique, id)).isEqualTo(won(outcomes, client) + "");
  }

  @Test
  void whoever_cancels_while_others_register_loses_no_unit() {
    String rule = publish(scene.rule(Bodies.count(5)));
    String client = scene.client(boutique);
    String sku = scene.stocked(boutique, "10.00", 8);
    Actor advisor = scene.advisor(boutique);
    List<String> held = Stream.generate(() -> scene.id("gift")).limit(5).toList();
    held.forEach(id -> Gifts.register(advisor, Bodies.gift(id, client, boutique, sku)).is(201));

    List<Outcome> outcomes =
        rushWhile(
            () ->
                held.parallelStream()
                    .forEach(id -> Gifts.step(advisor, id, id + "-step", "CANCEL").is(200)),
            List.of(client),
            sku);

    assertThat(won(outcomes, client)).isEqualTo(5);
    assertThat(Gifts.used(client, boutique, rule)).isEqualTo("5");
    assertThat(Scene.stock(boutique, sku, "reserved")).isEqualTo(5);
    assertThat(Scene.stock(boutique, sku, "available")).isEqualTo(3);
  }

  /** What registrations for {@code clients} come to while and after {@code change} is made. */
  private List<Outcome> rushWhile(Runnable change, List<String> clients, String sku) {
    List<Callable<List<Outcome>>> deeds = new ArrayList<>();
    for (int n = 0; n < Crowd.WRITERS; n++) {
      ObjectNode gift = gift(clients.get(n % clients.size()), sku);
      deeds.add(() -> List.of(Outcome.of(gift, changed)));
    }
    deeds.add(
        Crowd.WRITERS / 2,
        () -> {
          change.run();
          changed.set(true);
          return List.of();
        });
    List<Outcome> outcomes = new ArrayList<>();
    Crowd.rush(deeds).forEach(outcomes::addAll);
    for (int n = 0; n < STRAGGLERS; n++) {
      outcomes.add(Outcome.of(gift(clients.get(n % clients.size()), sku), changed));
    }
    assertThat(outcomes).extracting(outcome -> outcome.reply().status()).containsOnly(201, 409);
    return outcomes;
  }

  private String publish(ObjectNode rule) {
    scene.publish(rule);
    return rule.path("id").asText();
  }

  private String member(String household) {
    return scene.client(Bodies.client(boutique, scene.market()).put("household", household));
  }

  private void move(String client, String household) {
    Actor compliance = Actor.everywhere(Role.COMPLIANCE, "moves");
    Reply read = Call.get("/clients/" + client).by(compliance).send().is(200);
    ObjectNode body = Bodies.client(boutique, scene.market()).put("household", household);
    Call.put("/clients/" + client, body)
        .with("If-Match", read.header("ETag"))
        .by(compliance)
        .send()
        .is(200);
  }

  private ObjectNode gift(String client, String sku) {
    return Bodies.gift(scene.id("gift"), client, boutique, sku);
  }
}
