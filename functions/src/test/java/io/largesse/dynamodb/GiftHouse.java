package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Capacity;
import io.largesse.catalogue.Sku;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.EmployerId;
import io.largesse.client.HouseholdId;
import io.largesse.client.Lookups;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.experiment.Draw;
import io.largesse.experiment.DrawnHoldOuts;
import io.largesse.experiment.HoldOuts;
import io.largesse.finance.Declaration;
import io.largesse.gift.Alternatives;
import io.largesse.gift.ApprovalPolicy;
import io.largesse.gift.Assessor;
import io.largesse.gift.CheckGift;
import io.largesse.gift.DeclareAgain;
import io.largesse.gift.EnterPastGift;
import io.largesse.gift.ExpireGifts;
import io.largesse.gift.GiftUses;
import io.largesse.gift.GiveGift;
import io.largesse.gift.ImportGifts;
import io.largesse.gift.RegisterGift;
import io.largesse.gift.RequestHashes;
import io.largesse.gift.TakeStep;
import io.largesse.id.GiftId;
import io.largesse.id.KeyedHash;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.place.Country;
import io.largesse.stock.RecordMovement;
import io.largesse.stock.StockHistory;
import io.largesse.stock.StockState;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.Subject;
import io.largesse.threshold.ThresholdRule;
import io.largesse.version.Patience;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A small house for tests: boutiques in Paris and Milan, a few SKUs of known prices, and the rules
 * that a test asks for.
 */
public final class GiftHouse {
  /** Noon in Paris of a Monday. */
  public static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

  public static final BoutiqueId PARIS = new BoutiqueId("PAR-01");
  public static final BoutiqueId MILAN = new BoutiqueId("MIL-01");

  /** Costs 40.00 EUR and retails at 60.00. */
  public static final SkuCode BOX = new SkuCode("BOX");

  /** Costs 10.00 EUR and retails at 15.00. */
  public static final SkuCode CARD = new SkuCode("CARD");

  public static final Currency EUR = Currency.getInstance("EUR");

  /** What the house's hold-outs are drawn with. */
  public static final Draw DRAW = new Draw(new KeyedHash("a key for tests"));

  private static final Act FOUNDING = new Act("test", "founding", NOW);
  private static final Duration BUDGET = Duration.ofSeconds(20);

  private final TestTables tables;
  private final List<ClientId> foreignLookups = new CopyOnWriteArrayList<>();
  private final List<GiftId> unexpired = new CopyOnWriteArrayList<>();
  private RuleSet rules;
  private RateBook rates = RateBook.EMPTY;
  private ApprovalPolicy policy = new ApprovalPolicy(false);

  public GiftHouse(ThresholdRule... rules) {
    this(new TestTables(), rules);
  }

  GiftHouse(TestTables tables, ThresholdRule... rules) {
    this.tables = tables;
    this.rules = new RuleSet(RuleSet.HOUSE, 1, List.of(rules));
    boutique(PARIS, "FR", "LARG-FR", "Europe/Paris");
    boutique(MILAN, "IT", "LARG-IT", "Europe/Rome");
    sku(BOX, 4_000, 6_000);
    sku(CARD, 1_000, 1_500);
    for (BoutiqueId boutique : List.of(PARIS, MILAN)) {
      stock(boutique, BOX, 1_000);
      stock(boutique, CARD, 1_000);
    }
  }

  public TestTables tables() {
    return tables;
  }

  /** Has {@code others} be the house's rules from now on, in the next version. */
  public void publish(ThresholdRule... others) {
    rules = new RuleSet(RuleSet.HOUSE, rules.version() + 1, List.of(others));
  }

  /** Has {@code known} be the rates that later uses know; there are none at first. */
  public void rates(RateBook known) {
    rates = known;
  }

  /** Has compliance and the manager both approve what officials get, in later uses. */
  public void twoPersonsForOfficials() {
    policy = new ApprovalPolicy(true);
  }

  /** What ends gifts that ran out of time, over {@code database}. */
  public ExpireGifts expireGifts(Database database) {
    return expireGifts(database, BUDGET);
  }

  /** What ends gifts, and tries no longer than {@code budget} for each. */
  public ExpireGifts expireGifts(Database database, Duration budget) {
    Patience patience = new Patience(budget, System::nanoTime, RandomGenerator.getDefault());
    return new ExpireGifts(register(database), patience, (gift, failed) -> unexpired.add(gift));
  }

  /** Gifts that could not be ended, once for each time. */
  public List<GiftId> unexpired() {
    return List.copyOf(unexpired);
  }

  /** What corrects what finance was told, over {@code database}. */
  public DeclareAgain declareAgain(Database database) {
    return declareAgain(database, BUDGET);
  }

  /** What corrects it, and tries no longer than {@code budget} for each gift. */
  public DeclareAgain declareAgain(Database database, Duration budget) {
    return new DeclareAgain(
        register(database),
        new Assessor(ruleSets(), rates, EUR, policy, HoldOuts.NONE),
        new Patience(budget, System::nanoTime, RandomGenerator.getDefault()));
  }

  /** The clients of another's book that were looked at, once for each look. */
  public List<ClientId> foreignLookups() {
    return List.copyOf(foreignLookups);
  }

  /** The uses of gifts over {@code database}, which is this house's or a failing one. */
  public GiftUses uses(Database database) {
    return uses(database, BUDGET);
  }

  /** The uses of gifts, which try no longer than {@code budget}. */
  public GiftUses uses(Database database, Duration budget) {
    DynamoGiftRegister register = register(database);
    Assessor assessor =
        new Assessor(
            ruleSets(),
            rates,
            EUR,
            policy,
            new DrawnHoldOuts(experiments(database), DRAW, histories(database)));
    Alternatives alternatives =
        new Alternatives(
            new DynamoShelf(database, tables.name("StockTable"), tables.name("CatalogueTable")),
            assessor);
    Patience patience = new Patience(budget, System::nanoTime, RandomGenerator.getDefault());
    Lookups lookups =
        new Lookups(
            new DynamoBoutiques(database, tables.name("BoutiquesTable"), patience),
            (whose, act) -> foreignLookups.add(whose));
    RequestHashes hashes = new RequestHashes("a key for tests");
    return new GiftUses(
        new CheckGift(register, assessor, alternatives, lookups),
        new RegisterGift(register, assessor, alternatives, lookups, hashes, patience),
        new TakeStep(register, new GiveGift(register, assessor, alternatives), patience));
  }

  /** Enters gifts given before Largesse, and tries no longer than {@code budget}. */
  public ImportGifts imports(Database database, Duration budget) {
    Patience patience = new Patience(budget, System::nanoTime, RandomGenerator.getDefault());
    Lookups lookups =
        new Lookups(
            new DynamoBoutiques(database, tables.name("BoutiquesTable"), patience),
            (whose, act) -> foreignLookups.add(whose));
    return new ImportGifts(
        new EnterPastGift(
            register(database),
            new Assessor(ruleSets(), rates, EUR, policy, HoldOuts.NONE),
            lookups,
            new RequestHashes("a key for tests")),
        patience);
  }

  /** What records movements, over {@code database}. */
  public RecordMovement recordMovement(Database database) {
    Patience patience = new Patience(BUDGET, System::nanoTime, RandomGenerator.getDefault());
    return new RecordMovement(
        new DynamoBoutiques(database, tables.name("BoutiquesTable"), patience),
        new DynamoCatalogue(database, tables.name("CatalogueTable")),
        new DynamoStock(database, tables.name("StockTable"), tables.name("MovementsTable")),
        patience);
  }

  public DynamoExperiments experiments(Database database) {
    return new DynamoExperiments(
        database, tables.name("ExperimentsTable"), tables.name("CurrentTable"), EUR);
  }

  public DynamoHistories histories(Database database) {
    return new DynamoHistories(database, tables.name("HistoriesTable"));
  }

  public StockHistory history() {
    return new DynamoStockHistory(
        tables.database(), tables.name("StockTable"), tables.name("MovementsTable"));
  }

  public DynamoGiftRegister register(Database database) {
    return new DynamoGiftRegister(database, tables.ofGifts());
  }

  /** A private client who lives in France. */
  public ClientId client(String id) {
    return client(id, Optional.empty(), Optional.empty());
  }

  public ClientId client(
      String id, Optional<HouseholdId> household, Optional<EmployerId> employer) {
    return client(id, household, employer, List.of());
  }

  /** A client who lives in France and has a French status of {@code recipientClass}. */
  public ClientId client(String id, String recipientClass) {
    Status status =
        new Status(
            RecipientClass.valueOf(recipientClass),
            Optional.empty(),
            new Country("FR"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return client(id, Optional.empty(), Optional.empty(), List.of(status));
  }

  private ClientId client(
      String id,
      Optional<HouseholdId> household,
      Optional<EmployerId> employer,
      List<Status> statuses) {
    Client client =
        new Client(
            new ClientId(id),
            "Anna",
            "Muster",
            new Country("FR"),
            statuses,
            household,
            employer,
            Optional.empty(),
            Optional.empty(),
            PARIS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of());
    String table = tables.name("ClientsTable");
    put(table, ClientItems.documents(tables.database(), table).item(client, 1, FOUNDING));
    return client.id();
  }

  /** What counts for {@code subject} now. */
  public List<Entry> counted(Subject subject) {
    return exposure(subject).entries();
  }

  public Exposure exposure(Subject subject) {
    return ExposureItems.read(
        subject, get(tables.name("ExposuresTable"), ExposureItems.keyOf(subject)));
  }

  /** Makes {@code entries} count for {@code subject}, as if they had been registered. */
  public void count(Subject subject, List<Entry> entries) {
    put(
        tables.name("ExposuresTable"),
        ExposureItems.put(
                tables.name("ExposuresTable"), new Exposure(subject, entries, 0), FOUNDING)
            .put()
            .item());
  }

  /** The units of a SKU in a boutique, by state. */
  public Map<StockState, Long> units(BoutiqueId boutique, SkuCode sku) {
    Map<String, AttributeValue> item =
        get(tables.name("StockTable"), StockUpdates.keyOf(boutique, sku));
    Map<StockState, Long> units = new EnumMap<>(StockState.class);
    for (StockState state : StockState.values()) {
      units.put(state, StockUpdates.units(item, state));
    }
    return units;
  }

  public void stock(BoutiqueId boutique, SkuCode sku, long available) {
    Item item =
        Item.of("boutique", boutique.value())
            .with("sku", sku.value())
            .with(StockState.AVAILABLE.word(), available)
            .with(StockState.ENTERED.word(), available);
    put(tables.name("StockTable"), item.attributes());
  }

  /** How many movements gifts have made. */
  public int movements() {
    return tables.client().scan(scan -> scan.tableName(tables.name("MovementsTable"))).count();
  }

  /** All that finance was told, in no order. */
  public List<Declaration> declarations() {
    String table = tables.name("DeclarationsTable");
    return tables.client().scan(scan -> scan.tableName(table)).items().stream()
        .map(item -> DynamoDeclarations.documents(tables.database(), table).versioned(item).value())
        .toList();
  }

  /** All gifts of the house, refused ones too. */
  public int gifts() {
    return tables.client().scan(scan -> scan.tableName(tables.name("GiftsTable"))).count();
  }

  public void sku(SkuCode code, long costUnits, long retailUnits) {
    sku(code, costUnits, retailUnits, true);
  }

  public void sku(SkuCode code, long costUnits, long retailUnits, boolean active) {
    sku(code, new Money(costUnits, EUR), new Money(retailUnits, EUR), active);
  }

  public void sku(SkuCode code, Money cost, Money retail, boolean active) {
    sku(code, Typology.OBJECT, cost, retail, Optional.empty(), active);
  }

  /** An invitation of which {@code capacity} says who gives it, and when. */
  public void invitation(SkuCode code, Capacity capacity) {
    Money price = new Money(1_000, EUR);
    sku(code, Typology.INVITATION, price, price, Optional.of(capacity), true);
  }

  private void sku(
      SkuCode code,
      Typology typology,
      Money cost,
      Money retail,
      Optional<Capacity> capacity,
      boolean active) {
    Sku sku =
        new Sku(
            code,
            Map.of("en", code.value()),
            typology,
            Optional.of(cost),
            Optional.of(retail),
            new BigDecimal("0.2"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            capacity,
            active);
    String table = tables.name("CatalogueTable");
    put(table, DynamoCatalogue.documents(tables.database(), table).item(sku, 1, FOUNDING));
  }

  public void boutique(BoutiqueId id, String market, String entity, String zone) {
    Boutique boutique =
        new Boutique(
            id,
            id.value(),
            new Country(market),
            Optional.empty(),
            new EntityId(entity),
            ZoneId.of(zone),
            1,
            "4711",
            EUR);
    String table = tables.name("BoutiquesTable");
    put(table, DynamoBoutiques.documents(tables.database(), table).item(boutique, 1, FOUNDING));
  }

  /** One published set of the house's, with the rules that the test asked for. */
  RuleSets ruleSets() {
    return new RuleSets() {
      @Override
      public CurrentVersions current() {
        return CurrentVersions.NONE;
      }

      @Override
      public List<RuleSet> inForce(CurrentVersions current, Collection<RuleMarket> markets) {
        return List.of(rules);
      }
    };
  }

  private void put(String table, Map<String, AttributeValue> item) {
    tables.client().putItem(put -> put.tableName(table).item(item));
  }

  private Map<String, AttributeValue> get(String table, Map<String, AttributeValue> key) {
    return tables
        .client()
        .getItem(get -> get.tableName(table).key(key).consistentRead(true))
        .item();
  }
}
