package io.largesse.dynamodb;

import static io.largesse.threshold.SomeRules.GB;
import static io.largesse.threshold.SomeRules.NO;
import static io.largesse.threshold.SomeRules.draft;
import static io.largesse.threshold.SomeRules.rule;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.Publication;
import io.largesse.threshold.PublishDraft;
import io.largesse.threshold.Publishing;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleDrafts;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.SaveDraft;
import io.largesse.threshold.ShippedRules;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds drafting and publishing, and the tables under them, to what they promise. */
final class DynamoRulesTest {
  private static final Optional<Long> UNREAD = Optional.empty();

  private final TestTables tables = new TestTables();
  private final Rules rules = new Rules(tables.database(), SomePatience.ample());

  @Test
  void the_shipped_set_is_in_force_until_one_is_published() {
    assertThat(rules.sets.current()).isEqualTo(CurrentVersions.NONE);
    assertThat(rules.inForce(GB)).isSameAs(ShippedRules.of(GB));
    assertThat(rules.inForce(NO)).isEqualTo(new RuleSet("NO", 0, List.of()));
  }

  @Test
  void a_draft_is_found_as_it_was_saved_with_its_editor() {
    Saved<RuleDraft> saved = rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));

    assertThat(saved).isEqualTo(new Saved.Created<>(new Versioned<>(draft(NO, "A"), 1)));
    assertThat(rules.drafts.find(NO))
        .hasValueSatisfying(
            edited -> {
              assertThat(edited.draft()).isEqualTo(draft(NO, "A"));
              assertThat(edited.editor()).isEqualTo("ann");
              assertThat(edited.version()).isEqualTo(1);
            });
    assertThat(rules.drafts.find(GB)).isEmpty();
  }

  @Test
  void a_change_of_a_draft_names_what_was_read() {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));

    assertThat(rules.save(NO, draft(NO, "B"), UNREAD, by("bob"))).isEqualTo(new Saved.Unread<>());
    assertThat(rules.save(NO, draft(NO, "B"), Optional.of(7L), by("bob")))
        .isEqualTo(new Saved.Stale<>());
    assertThat(rules.save(NO, draft(NO, "B"), Optional.of(1L), by("bob")))
        .isEqualTo(new Saved.Replaced<>(new Versioned<>(draft(NO, "B"), 2)));
    assertThat(rules.save(NO, draft(NO, "A"), Optional.of(1L), by("ann")))
        .isEqualTo(new Saved.Stale<>());
  }

  @Test
  void the_same_draft_again_changes_neither_version_nor_editor() {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));

    assertThat(rules.save(NO, draft(NO, "A"), UNREAD, by("bob")))
        .isEqualTo(new Saved.Unchanged<>(new Versioned<>(draft(NO, "A"), 1)));
    assertThat(rules.drafts.find(NO).orElseThrow().editor()).isEqualTo("ann");
  }

  @Test
  void a_draft_of_a_shipped_set_names_what_it_drops() {
    assertThatThrownBy(() -> rules.save(GB, draft(GB, "GB-VAT-50"), UNREAD, by("ann")))
        .isInstanceOf(Malformed.class);
    assertThat(rules.drafts.find(GB)).isEmpty();
  }

  @Test
  void a_published_draft_is_in_force_and_is_a_draft_no_more() {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));

    Publishing outcome = rules.publish(NO, UNREAD, by("bob"));

    assertThat(outcome).isInstanceOf(Publishing.Published.class);
    assertThat(rules.inForce(NO)).isEqualTo(new RuleSet("NO", 1, draft(NO, "A").rules()));
    assertThat(rules.inForce(NO).adopted()).isTrue();
    assertThat(rules.drafts.find(NO)).isEmpty();
    assertThat(rules.inForce(GB).version()).isZero();
  }

  @Test
  void the_last_editor_may_not_publish_but_who_edited_before_may() {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));
    rules.save(NO, draft(NO, "B"), Optional.of(1L), by("bob"));

    assertThat(rules.publish(NO, UNREAD, by("bob"))).isEqualTo(new Publishing.SecondPersonNeeded());
    assertThat(rules.inForce(NO).version()).isZero();
    assertThat(rules.publish(NO, UNREAD, by("ann"))).isInstanceOf(Publishing.Published.class);
  }

  @Test
  void without_a_draft_or_a_rule_there_is_nothing_to_publish() {
    assertThat(rules.publish(NO, UNREAD, by("bob"))).isEqualTo(new Publishing.NothingToPublish());

    rules.save(NO, draft(NO), UNREAD, by("ann"));

    assertThat(rules.publish(NO, UNREAD, by("bob"))).isEqualTo(new Publishing.NothingToPublish());
    assertThat(rules.drafts.find(NO)).isPresent();
  }

  @Test
  void a_publisher_may_name_the_draft_that_was_read() {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));
    rules.save(NO, draft(NO, "B"), Optional.of(1L), by("ann"));

    assertThat(rules.publish(NO, Optional.of(1L), by("bob"))).isEqualTo(new Publishing.Stale());
    assertThat(rules.publish(NO, Optional.of(2L), by("bob")))
        .isInstanceOf(Publishing.Published.class);
  }

  @Test
  void publishing_the_same_draft_again_gives_what_came_of_it() {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));
    Publishing first = rules.publish(NO, Optional.of(1L), by("bob"));

    assertThat(rules.publish(NO, Optional.of(1L), by("bob"))).isEqualTo(first);
    assertThat(rules.publish(NO, UNREAD, by("bob"))).isEqualTo(new Publishing.NothingToPublish());
    assertThat(rules.sets.current().of(NO)).isEqualTo(1);
  }

  @Test
  void no_version_of_a_draft_comes_twice() {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));
    rules.publish(NO, UNREAD, by("bob"));

    Saved<RuleDraft> next = rules.save(NO, draft(NO, "A", "B"), UNREAD, by("ann"));

    assertThat(next).isInstanceOf(Saved.Created.class);
    assertThat(rules.drafts.find(NO).orElseThrow().version()).isGreaterThan(1);
    assertThat(rules.save(NO, draft(NO, "A", "C"), Optional.of(1L), by("ann")))
        .isEqualTo(new Saved.Stale<>());
  }

  @Test
  void a_draft_follows_on_the_published_set_not_on_the_shipped_one() {
    RuleDraft retiring =
        new RuleDraft(
            List.of(rule(GB, "MINE", "10.00")),
            ShippedRules.of(GB).rules().stream().map(rule -> rule.id()).distinct().toList());
    rules.save(GB, retiring, UNREAD, by("ann"));
    rules.publish(GB, UNREAD, by("bob"));

    assertThatThrownBy(() -> rules.save(GB, draft(GB, "OTHER"), UNREAD, by("ann")))
        .isInstanceOf(Malformed.class);
    assertThat(rules.save(GB, draft(GB, "MINE", "OTHER"), UNREAD, by("ann")))
        .isInstanceOf(Saved.Created.class);
  }

  @Test
  void every_publication_is_kept_with_who_drafted_and_who_published_it() {
    for (int version = 1; version <= 5; version++) {
      rules.save(
          NO, new RuleDraft(List.of(rule(NO, "A", version + ".00")), List.of()), UNREAD, by("ann"));
      rules.publish(NO, UNREAD, by("bob"));
    }

    Page<Publication> first = rules.drafts.publications(NO, new PageRequest(2, Optional.empty()));
    Page<Publication> second = rules.drafts.publications(NO, new PageRequest(3, first.next()));

    assertThat(first.items()).extracting(of -> of.set().version()).containsExactly(5, 4);
    assertThat(second.items()).extracting(of -> of.set().version()).containsExactly(3, 2, 1);
    assertThat(second.next()).isEmpty();
    assertThat(second.items().getLast().set().rules()).containsExactly(rule(NO, "A", "1.00"));
    assertThat(second.items().getLast().editor()).isEqualTo("ann");
    assertThat(second.items().getLast().by()).isEqualTo("bob");
    assertThat(rules.drafts.publications(GB, new PageRequest(2, Optional.empty())).items())
        .isEmpty();
  }

  @Test
  void a_set_is_read_once_and_again_when_another_is_published() {
    publish("A");
    Rules reader = new Rules(tables.database(), SomePatience.ample());
    RuleSet first = reader.inForce(NO);

    assertThat(reader.inForce(NO)).isSameAs(first);

    publish("A", "B");

    assertThat(reader.inForce(NO).version()).isEqualTo(2);
    assertThat(reader.inForce(NO).rules()).hasSize(2);
  }

  @Test
  void the_sets_of_many_markets_cost_one_read() {
    publish("A");
    Rules reader =
        new Rules(
            tables.failing("batchGetItem", Failure.NONE, Failure.UNREACHABLE), SomePatience.none());
    CurrentVersions current = reader.sets.current();
    List<RuleMarket> markets = List.of(NO, GB, RuleMarket.EU, RuleMarket.HOUSE, NO);

    assertThat(reader.sets.inForce(current, markets))
        .extracting(RuleSet::market)
        .containsExactlyInAnyOrder("NO", "GB", "EU", "HOUSE");
    assertThat(reader.sets.inForce(current, markets)).hasSize(4);
  }

  @Test
  void sets_are_sorted_by_market_whatever_is_asked_first_and_whatever_is_kept() {
    publish("A");
    Rules reader = new Rules(tables.database(), SomePatience.ample());
    CurrentVersions current = reader.sets.current();
    List<RuleMarket> markets = List.of(NO, RuleMarket.HOUSE, GB, NO, RuleMarket.EU);

    for (List<RuleMarket> asked : List.of(markets, markets.reversed())) {
      assertThat(reader.sets.inForce(current, asked))
          .extracting(RuleSet::market)
          .containsExactly("EU", "GB", "HOUSE", "NO");
    }
  }

  @Test
  void a_throttled_read_is_tried_again_and_then_given_up() {
    publish("A");
    Failure[] ten = IntStream.range(0, 10).mapToObj(n -> Failure.THROTTLED).toArray(Failure[]::new);

    assertThat(
            new Rules(
                    tables.failing("batchGetItem", Failure.OVERLOADED, Failure.THROTTLED),
                    SomePatience.none())
                .inForce(NO)
                .version())
        .isEqualTo(1);
    assertThatThrownBy(
            () -> new Rules(tables.failing("batchGetItem", ten), SomePatience.none()).inForce(NO))
        .isInstanceOf(Busy.class);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void whatever_happens_to_a_publication_it_is_done_once(Failure failure) {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));
    Rules failing = new Rules(tables.failing("transactWriteItems", failure), SomePatience.ample());

    assertThat(failing.publish(NO, UNREAD, by("bob"))).isInstanceOf(Publishing.Published.class);

    assertThat(rules.sets.current()).isEqualTo(new CurrentVersions(Map.of(NO, 1)));
    assertThat(rules.drafts.find(NO)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void whatever_happens_to_a_draft_it_is_saved_once(Failure failure) {
    Rules failing = new Rules(tables.failing("transactWriteItems", failure), SomePatience.ample());

    assertThat(failing.save(NO, draft(NO, "A"), UNREAD, by("ann")))
        .isInstanceOfAny(Saved.Created.class, Saved.Unchanged.class);

    assertThat(rules.drafts.find(NO).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void of_many_who_publish_at_once_one_does() throws InterruptedException {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));

    List<Publishing> outcomes = atOnce(8, n -> rules.publish(NO, UNREAD, by("publisher-" + n)));

    assertThat(outcomes.stream().collect(groupingBy(Publishing::getClass, counting())))
        .isEqualTo(Map.of(Publishing.Published.class, 1L, Publishing.NothingToPublish.class, 7L));
    assertThat(rules.sets.current().of(NO)).isEqualTo(1);
  }

  @Test
  void of_many_who_change_a_draft_at_once_one_does() throws InterruptedException {
    rules.save(NO, draft(NO, "A"), UNREAD, by("ann"));

    List<Saved<RuleDraft>> outcomes =
        atOnce(8, n -> rules.save(NO, draft(NO, "A" + n), Optional.of(1L), by("editor-" + n)));

    assertThat(outcomes).filteredOn(Saved.Replaced.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Saved.Stale.class::isInstance).hasSize(7);
  }

  @Test
  void markets_publish_side_by_side() throws InterruptedException {
    List<RuleMarket> markets =
        List.of("NO", "SE", "DK", "FI", "IS", "PL", "CZ", "HU").stream()
            .map(RuleMarket::new)
            .toList();
    markets.forEach(market -> rules.save(market, draft(market, "A"), UNREAD, by("ann")));

    List<Publishing> outcomes =
        atOnce(markets.size(), n -> rules.publish(markets.get(n), UNREAD, by("bob")));

    assertThat(outcomes).allSatisfy(of -> assertThat(of).isInstanceOf(Publishing.Published.class));
    assertThat(markets)
        .allSatisfy(market -> assertThat(rules.inForce(market).version()).isEqualTo(1));
  }

  private void publish(String... ids) {
    rules.save(NO, draft(NO, ids), UNREAD, by("ann"));
    rules.publish(NO, UNREAD, by("bob"));
  }

  private static Act by(String sub) {
    return new Act(sub, UUID.randomUUID().toString(), Instant.parse("2026-11-24T10:00:00Z"));
  }

  private static <T> List<T> atOnce(int rivals, java.util.function.IntFunction<T> act)
      throws InterruptedException {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, rivals).mapToObj(n -> (Callable<T>) () -> act.apply(n)).toList();
      return executor.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  /** Stores and use cases over one database. */
  private final class Rules {
    private final RuleSets sets;
    private final RuleDrafts drafts;
    private final SaveDraft save;
    private final PublishDraft publish;

    Rules(Database database, Patience patience) {
      sets = new DynamoRuleSets(database, tables.name("RulesTable"), tables.name("CurrentTable"));
      drafts =
          new DynamoRuleDrafts(database, tables.name("RulesTable"), tables.name("CurrentTable"));
      save = new SaveDraft(sets, drafts, patience);
      publish = new PublishDraft(sets, drafts, patience);
    }

    Saved<RuleDraft> save(RuleMarket market, RuleDraft draft, Optional<Long> read, Act act) {
      return save.save(market, draft, read, act);
    }

    Publishing publish(RuleMarket market, Optional<Long> read, Act act) {
      return publish.publish(market, read, act);
    }

    RuleSet inForce(RuleMarket market) {
      return sets.inForce(sets.current(), List.of(market)).getFirst();
    }
  }
}
