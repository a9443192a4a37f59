package io.largesse.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoBoutiques;
import io.largesse.dynamodb.DynamoRuleDrafts;
import io.largesse.dynamodb.DynamoRuleSets;
import io.largesse.dynamodb.DynamoSimulations;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.SomePatience;
import io.largesse.gift.Asking;
import io.largesse.gift.PastGift;
import io.largesse.gift.StepId;
import io.largesse.gift.StepKind;
import io.largesse.gift.StepOutcome;
import io.largesse.gift.StepRequest;
import io.largesse.id.GiftId;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.language.Language;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.page.PageRequest;
import io.largesse.threshold.Edited;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSetJson;
import io.largesse.threshold.Span;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A house whose French rules are tried on gifts of 2026, two at a time. */
public final class TrialHouse {
  static final RuleMarket FRANCE = new RuleMarket("FR");
  static final SimulationId ID = new SimulationId("s-1");
  static final Act ACT = new Act("c-9", "call-1", GiftHouse.NOW);
  private static final int PAGE = 2;

  public final GiftHouse house = new GiftHouse();

  /** A rule of {@code market}'s on what one giver's boutiques give in a year, at cost. */
  public static String rule(String id, String euros, String together) {
    return """
        {"id":"%s","title":"A limit","regime":"PROBITY","side":"GIVER","country":"FR",
         "recipientClasses":[],"typologies":[],"tiedTo":[],
         "window":{"type":"CALENDAR_YEAR"},"countedTogether":"%s","givenBy":"HOUSE",
         "valuedAt":{"price":"COST","vat":"EXCLUDED","freight":"EXCLUDED"},
         "limit":{"amount":"%s","currency":"EUR"},"inclusive":true,"effect":"REFUSE",
         "validFrom":"2020-01-01","validTo":null,"source":{"title":"test","certainty":"HOUSE"}}
        """
        .formatted(id, together, euros);
  }

  /** Has {@code rules} be the French ones from now on. */
  public void publish(String... rules) {
    int version = sets(database()).current().of(FRANCE);
    Edited edited = draft(rules);
    assertThat(drafts(database()).publish(FRANCE, edited, version, ACT)).isTrue();
  }

  /** Drafts {@code rules} in the place of whatever was drafted. */
  public Edited draft(String... rules) {
    RuleDraft draft =
        Fields.read(
            Json.parse("{\"rules\":[" + String.join(",", rules) + "]}"), RuleSetJson.draft(FRANCE));
    DynamoRuleDrafts drafts = drafts(database());
    drafts.save(
        FRANCE,
        draft,
        drafts.find(FRANCE).map(Edited::version),
        sets(database()).current().of(FRANCE),
        ACT);
    return drafts.find(FRANCE).orElseThrow();
  }

  /** A gift of one client's that cost so many euros. */
  public void gave(String id, ClientId client, BoutiqueId boutique, String day, long euros) {
    PastGift gift =
        new PastGift(
            new GiftId(id),
            client,
            boutique,
            Optional.empty(),
            Optional.of(Typology.OBJECT),
            LocalDate.parse(day),
            1,
            new Money(euros * 100, GiftHouse.EUR),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(
            house.imports(database(), Duration.ofSeconds(10)).enter(List.of(gift), headquarters()))
        .singleElement()
        .satisfies(importing -> assertThat(importing.toString()).contains("Imported["));
  }

  /** Has a gift come back. */
  void cameBack(String id) {
    StepRequest step =
        new StepRequest(
            new StepId("back"), StepKind.RETURN, Optional.empty(), Optional.of("Not wanted"));
    assertThat(house.uses(database()).takeStep().take(new GiftId(id), step, headquarters()))
        .isInstanceOf(StepOutcome.Taken.class);
  }

  Starting start() {
    return start(ACT);
  }

  Starting start(Act act) {
    return new StartSimulation(
            simulations(database()), drafts(database()), sets(database()), SomePatience.ample())
        .start(FRANCE, request("2026-12-31"), act);
  }

  static SimulationRequest request(String to) {
    return new SimulationRequest(ID, new Span(LocalDate.of(2026, 1, 1), LocalDate.parse(to)));
  }

  /** Goes on with the simulation until it ends, as its stream would have it. */
  void finish() {
    for (int round = 0; now().value().running(); round++) {
      assertThat(round).isLessThan(50);
      run(database(), now().version());
    }
  }

  /** One call that has time for one page. */
  void run(Database over, long version) {
    Patience noTime = new Patience(Duration.ZERO, System::nanoTime, RandomGenerator.getDefault());
    new RunSimulation(
            simulations(over),
            sets(over),
            RateBook.EMPTY,
            new DynamoBoutiques(over, house.tables().name("BoutiquesTable"), SomePatience.none()),
            house.register(over),
            SomePatience.ample(),
            PAGE)
        .run(FRANCE, ID, version, noTime.begin(), ACT);
  }

  public Versioned<Simulation> now() {
    return simulations(database()).find(FRANCE, ID).orElseThrow();
  }

  /** The verdicts that change. */
  List<ChangedVerdict> changes() {
    return simulations(database())
        .changes(FRANCE, ID, new PageRequest(PageRequest.LIMIT_MAX, Optional.empty()))
        .items();
  }

  List<String> changedGifts() {
    return changes().stream().map(changed -> changed.gift().value()).toList();
  }

  Database database() {
    return house.tables().database();
  }

  DynamoSimulations simulations(Database over) {
    return new DynamoSimulations(over, house.tables().name("SimulationsTable"));
  }

  private static Asking headquarters() {
    return new Asking(new Caller("h-1", Role.HQ, Set.of(), Set.of()), ACT, Language.EN);
  }

  private DynamoRuleDrafts drafts(Database over) {
    return new DynamoRuleDrafts(
        over, house.tables().name("RulesTable"), house.tables().name("CurrentTable"));
  }

  private DynamoRuleSets sets(Database over) {
    return new DynamoRuleSets(
        over, house.tables().name("RulesTable"), house.tables().name("CurrentTable"));
  }
}
