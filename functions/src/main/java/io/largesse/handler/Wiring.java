package io.largesse.handler;

import io.largesse.boutique.Boutiques;
import io.largesse.bus.EventBridge;
import io.largesse.bus.EventBridgeBus;
import io.largesse.catalogue.Catalogue;
import io.largesse.census.Censuses;
import io.largesse.census.CountSegments;
import io.largesse.census.SimulateSegmentation;
import io.largesse.census.TakeCensus;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.client.ContactHashes;
import io.largesse.client.FindClients;
import io.largesse.client.ForeignLookups;
import io.largesse.client.ImportClients;
import io.largesse.client.Lookups;
import io.largesse.client.MergeClients;
import io.largesse.client.SaveClient;
import io.largesse.dynamodb.ClientTables;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoBelongings;
import io.largesse.dynamodb.DynamoBoutiques;
import io.largesse.dynamodb.DynamoCatalogue;
import io.largesse.dynamodb.DynamoCensuses;
import io.largesse.dynamodb.DynamoChangeLog;
import io.largesse.dynamodb.DynamoClients;
import io.largesse.dynamodb.DynamoDeclarations;
import io.largesse.dynamodb.DynamoEngagements;
import io.largesse.dynamodb.DynamoExperiments;
import io.largesse.dynamodb.DynamoExposures;
import io.largesse.dynamodb.DynamoGiftMoves;
import io.largesse.dynamodb.DynamoGiftRegister;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.DynamoMembers;
import io.largesse.dynamodb.DynamoPassedLimits;
import io.largesse.dynamodb.DynamoPurchases;
import io.largesse.dynamodb.DynamoRateSheets;
import io.largesse.dynamodb.DynamoRates;
import io.largesse.dynamodb.DynamoRuleDrafts;
import io.largesse.dynamodb.DynamoRuleSets;
import io.largesse.dynamodb.DynamoSegmentationDrafts;
import io.largesse.dynamodb.DynamoSegmentations;
import io.largesse.dynamodb.DynamoShelf;
import io.largesse.dynamodb.DynamoSimulations;
import io.largesse.dynamodb.DynamoStock;
import io.largesse.dynamodb.DynamoStockChecks;
import io.largesse.dynamodb.DynamoStockHistory;
import io.largesse.dynamodb.DynamoSweepLog;
import io.largesse.dynamodb.DynamoWatches;
import io.largesse.dynamodb.GiftTables;
import io.largesse.dynamodb.PurchaseTables;
import io.largesse.event.Announcements;
import io.largesse.event.ChangeLog;
import io.largesse.event.DeclarationEvents;
import io.largesse.event.EventBus;
import io.largesse.event.GiftEvents;
import io.largesse.event.LimitEvents;
import io.largesse.event.PurchaseEvents;
import io.largesse.event.SegmentEvents;
import io.largesse.event.SkuEvents;
import io.largesse.event.StockEvents;
import io.largesse.experiment.Draw;
import io.largesse.experiment.DrawnHoldOuts;
import io.largesse.experiment.Experiments;
import io.largesse.experiment.HoldOuts;
import io.largesse.experiment.SaveExperiment;
import io.largesse.finance.CountTotals;
import io.largesse.finance.Declarations;
import io.largesse.finance.PostDeclaration;
import io.largesse.finance.Wanting;
import io.largesse.gift.Alternatives;
import io.largesse.gift.ApprovalPolicy;
import io.largesse.gift.Assessor;
import io.largesse.gift.CheckGift;
import io.largesse.gift.DeclareAgain;
import io.largesse.gift.DeclareChanged;
import io.largesse.gift.EnterPastGift;
import io.largesse.gift.ExpireGifts;
import io.largesse.gift.GiftRegister;
import io.largesse.gift.GiftUses;
import io.largesse.gift.GiveGift;
import io.largesse.gift.ImportGifts;
import io.largesse.gift.MoveGifts;
import io.largesse.gift.ReadAllowance;
import io.largesse.gift.ReadGifts;
import io.largesse.gift.RegisterGift;
import io.largesse.gift.RequestHashes;
import io.largesse.gift.TakeStep;
import io.largesse.history.Histories;
import io.largesse.id.GiftId;
import io.largesse.id.KeyedHash;
import io.largesse.id.PurchaseId;
import io.largesse.money.RateBook;
import io.largesse.money.RateSheets;
import io.largesse.money.SourceOrder;
import io.largesse.purchase.ConvertPurchases;
import io.largesse.purchase.Engagements;
import io.largesse.purchase.MoveBelongings;
import io.largesse.purchase.PurchaseRegister;
import io.largesse.purchase.ReadPurchases;
import io.largesse.purchase.RecordEngagement;
import io.largesse.purchase.RecordPurchase;
import io.largesse.recalculation.Continued;
import io.largesse.recalculation.EndNomination;
import io.largesse.recalculation.InForce;
import io.largesse.recalculation.MergeHistories;
import io.largesse.recalculation.NameClient;
import io.largesse.recalculation.Nominable;
import io.largesse.recalculation.OnRecord;
import io.largesse.recalculation.Recalculate;
import io.largesse.recalculation.RepairHistories;
import io.largesse.recalculation.ReviewSegments;
import io.largesse.recalculation.SegmentJudge;
import io.largesse.recalculation.SweepSegments;
import io.largesse.segment.Members;
import io.largesse.segment.PublishSegmentation;
import io.largesse.segment.ReadSegments;
import io.largesse.segment.ReadySegmentations;
import io.largesse.segment.ResumePublications;
import io.largesse.segment.SegmentationDrafts;
import io.largesse.segment.Segmentations;
import io.largesse.segment.SweepEveryone;
import io.largesse.segment.SweepLog;
import io.largesse.stepfunctions.StepFunctions;
import io.largesse.stepfunctions.StepFunctionsSweeps;
import io.largesse.stock.CheckStock;
import io.largesse.stock.ImportMovements;
import io.largesse.stock.RecordMovement;
import io.largesse.stock.Stock;
import io.largesse.stock.StockHistory;
import io.largesse.stock.WatchStock;
import io.largesse.stock.Watches;
import io.largesse.sweep.Sweeps;
import io.largesse.threshold.PassedLimits;
import io.largesse.threshold.ReportLimits;
import io.largesse.threshold.RuleDrafts;
import io.largesse.threshold.RuleSets;
import io.largesse.trial.RunSimulation;
import io.largesse.trial.Simulations;
import io.largesse.version.Patience;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Builds what functions use, out of the environment: the only class that sees every layer.
 *
 * @param clock by which the domain decides
 * @param bridge to the event bus, opened only by the functions that publish
 * @param machines the way to state machines, opened only by the functions that start one
 */
public record Wiring(
    Map<String, String> environment,
    InstantSource clock,
    Database database,
    Supplier<EventBridge> bridge,
    Supplier<StepFunctions> machines) {
  /** The reckoning is with the limits of DynamoDB's calls, which come on top. */
  private static final Duration RETRY_BUDGET = Duration.ofSeconds(18);

  /** The last page is begun before its end, and takes no longer than the budget of retries. */
  private static final Duration SIMULATION_BUDGET = Duration.ofSeconds(60);

  /** Never the same in two processes, even of one snapshot. */
  private static final SecureRandom RANDOM = new SecureRandom();

  public Wiring {
    environment = Map.copyOf(environment);
  }

  /** A wiring without a way to the event bus, and to state machines. */
  public Wiring(Map<String, String> environment, InstantSource clock, Database database) {
    this(
        environment,
        clock,
        database,
        () -> {
          throw new IllegalStateException("There is no way to the event bus here");
        });
  }

  /** A wiring without a way to state machines. */
  public Wiring(
      Map<String, String> environment,
      InstantSource clock,
      Database database,
      Supplier<EventBridge> bridge) {
    this(
        environment,
        clock,
        database,
        bridge,
        () -> {
          throw new IllegalStateException("There is no way to state machines here");
        });
  }

  /** The wiring of a function that Lambda starts. */
  public static Wiring ofLambda() {
    return new Wiring(
        System.getenv(),
        InstantSource.system(),
        Database.ofLambda(),
        EventBridge::ofLambda,
        StepFunctions::ofLambda);
  }

  /** The same wiring over a database that keeps nothing, for rehearsals. */
  public Wiring rehearsing() {
    return new Wiring(environment, clock, Database.rehearsal(environment));
  }

  /** The value of the environment variable {@code name}, without which nothing works. */
  public String setting(String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("The environment lacks " + name);
    }
    return value;
  }

  public Boutiques boutiques() {
    return new DynamoBoutiques(database, setting("BOUTIQUES_TABLE"), patience());
  }

  public SaveClient saveClient() {
    return new SaveClient(clients(), boutiques(), contactHashes(), foreignLookups(), patience());
  }

  public ImportClients importClients() {
    return new ImportClients(saveClient(), patience());
  }

  public FindClients findClients() {
    return new FindClients(clients(), boutiques(), contactHashes(), foreignLookups());
  }

  public MergeClients mergeClients() {
    return new MergeClients(clients(), boutiques(), patience());
  }

  /** Has the gifts of merged clients follow. */
  public MoveGifts moveGifts() {
    return new MoveGifts(
        new DynamoGiftMoves(database, setting("GIFTS_TABLE"), setting("CLIENTS_TABLE")),
        patience());
  }

  /** Has what merged clients bought, and did besides, follow. */
  public MoveBelongings moveBelongings() {
    String clients = setting("CLIENTS_TABLE");
    return new MoveBelongings(
        List.of(
            DynamoBelongings.purchases(database, setting("PURCHASES_TABLE"), clients),
            DynamoBelongings.engagements(database, setting("ENGAGEMENTS_TABLE"), clients)),
        patience());
  }

  public ReportLimits reportLimits() {
    return new ReportLimits(
        new DynamoExposures(database, setting("EXPOSURES_TABLE")),
        clients(),
        boutiques(),
        ruleSets(),
        rateBook(),
        passedLimits(),
        patience());
  }

  public PassedLimits passedLimits() {
    return new DynamoPassedLimits(database, setting("PASSED_LIMITS_TABLE"));
  }

  private Clients clients() {
    return new DynamoClients(
        database,
        new ClientTables(
            setting("CLIENTS_TABLE"), setting("CONTACTS_TABLE"), setting("EXPOSURES_TABLE")));
  }

  private static ForeignLookups foreignLookups() {
    return new LoggedLookups(System.out);
  }

  private ContactHashes contactHashes() {
    return new ContactHashes(setting("HASH_KEY"));
  }

  public RuleSets ruleSets() {
    return new DynamoRuleSets(database, setting("RULES_TABLE"), setting("CURRENT_TABLE"));
  }

  public RuleDrafts ruleDrafts() {
    return new DynamoRuleDrafts(database, setting("RULES_TABLE"), setting("CURRENT_TABLE"));
  }

  public Segmentations segmentations() {
    return new DynamoSegmentations(
        database, setting("SEGMENTATIONS_TABLE"), setting("CURRENT_TABLE"));
  }

  public SegmentationDrafts segmentationDrafts() {
    return new DynamoSegmentationDrafts(
        database, setting("SEGMENTATIONS_TABLE"), setting("CURRENT_TABLE"));
  }

  /** Judges clients by the segmentations in force; whoever has one keeps it. */
  public ReadySegmentations readySegmentations() {
    return new ReadySegmentations(segmentations(), reference());
  }

  public ReadSegments readSegments() {
    return new ReadSegments(
        clients(),
        new Lookups(boutiques(), foreignLookups()),
        histories(),
        readySegmentations(),
        new Continued(inForce()));
  }

  public Simulations simulations() {
    return new DynamoSimulations(database, setting("SIMULATIONS_TABLE"));
  }

  public RunSimulation runSimulation() {
    return new RunSimulation(
        simulations(),
        ruleSets(),
        rateBook(),
        boutiques(),
        giftRegister(),
        patience(),
        RunSimulation.PAGE);
  }

  public Catalogue catalogue() {
    return new DynamoCatalogue(database, setting("CATALOGUE_TABLE"));
  }

  public Stock stock() {
    return new DynamoStock(database, setting("STOCK_TABLE"), setting("MOVEMENTS_TABLE"));
  }

  public StockHistory stockHistory() {
    return new DynamoStockHistory(database, setting("STOCK_TABLE"), setting("MOVEMENTS_TABLE"));
  }

  public Watches watches() {
    return new DynamoWatches(database, setting("STOCK_TABLE"));
  }

  public WatchStock watchStock() {
    return new WatchStock(boutiques(), catalogue(), watches(), patience());
  }

  public CheckStock checkStock() {
    return new CheckStock(
        new DynamoStockChecks(database, setting("STOCK_TABLE"), setting("CURRENT_TABLE")),
        stockHistory(),
        new LoggedDrifts(System.out));
  }

  public ImportMovements importMovements() {
    return new ImportMovements(recordMovement(), patience());
  }

  public RecordMovement recordMovement() {
    return new RecordMovement(boutiques(), catalogue(), stock(), patience());
  }

  public RateSheets rateSheets() {
    return new DynamoRateSheets(database, setting("RATES_TABLE"), sourceOrder(), patience());
  }

  /** The rates that verdicts use; whoever has one keeps it, for what it remembers. */
  public RateBook rateBook() {
    return new DynamoRates(database, setting("RATES_TABLE"), sourceOrder(), System::nanoTime);
  }

  private SourceOrder sourceOrder() {
    return new SourceOrder(List.of(setting("RATE_SOURCES").split(",", -1)));
  }

  /** What can be done with gifts. */
  public GiftUses giftUses() {
    GiftRegister register = giftRegister();
    Assessor assessor = assessor(new DrawnHoldOuts(experiments(), draw(), histories()));
    Alternatives alternatives =
        new Alternatives(
            new DynamoShelf(database, setting("STOCK_TABLE"), setting("CATALOGUE_TABLE")),
            assessor);
    Lookups lookups = new Lookups(boutiques(), foreignLookups());
    RequestHashes hashes = new RequestHashes(setting("HASH_KEY"));
    return new GiftUses(
        new CheckGift(register, assessor, alternatives, lookups),
        new RegisterGift(register, assessor, alternatives, lookups, hashes, patience()),
        new TakeStep(register, new GiveGift(register, assessor, alternatives), patience()));
  }

  public ImportGifts importGifts() {
    return new ImportGifts(
        new EnterPastGift(
            giftRegister(),
            assessor(),
            new Lookups(boutiques(), foreignLookups()),
            new RequestHashes(setting("HASH_KEY"))),
        patience());
  }

  /** What ends gifts, and tells {@code failures} of those that it could not end. */
  public ExpireGifts expireGifts(BiConsumer<GiftId, RuntimeException> failures) {
    return new ExpireGifts(giftRegister(), patience(), failures);
  }

  public DeclareAgain declareAgain() {
    return new DeclareAgain(giftRegister(), assessor(), patience());
  }

  public DeclareChanged declareChanged() {
    return new DeclareChanged(
        new DynamoExposures(database, setting("EXPOSURES_TABLE")), declareAgain());
  }

  public ReadGifts readGifts() {
    return new ReadGifts(giftRegister(), boutiques(), findClients());
  }

  public ReadAllowance readAllowance() {
    return new ReadAllowance(giftRegister(), assessor(), findClients());
  }

  public SweepLog sweepLog() {
    return new DynamoSweepLog(database, setting("SWEEPS_TABLE"));
  }

  /** What judges everyone by a published segmentation, and tells of clients it could not judge. */
  public SweepSegments sweepSegments(BiConsumer<ClientId, RuntimeException> failures) {
    return new SweepSegments(histories(), recalculate(), sweepLog(), failures);
  }

  public PublishSegmentation publishSegmentation() {
    return new PublishSegmentation(
        segmentations(), segmentationDrafts(), sweepLog(), sweepEveryone(), patience());
  }

  /** What has publications go on that nobody could start. */
  public ResumePublications resumePublications() {
    return new ResumePublications(segmentations(), sweepLog(), sweepEveryone());
  }

  private SweepEveryone sweepEveryone() {
    return new SweepEveryone(
        new StepFunctionsSweeps(machines.get(), setting("SEGMENT_SWEEP"), patience()));
  }

  public Censuses censuses() {
    return new DynamoCensuses(database, setting("CENSUSES_TABLE"), InstantSource.system());
  }

  /** What counts everyone, and tells of histories that are garbage. */
  public TakeCensus takeCensus(Consumer<ClientId> unreadable) {
    return new TakeCensus(censuses(), histories(), reference(), unreadable, TakeCensus.PAGE);
  }

  public SimulateSegmentation simulateSegmentation() {
    return new SimulateSegmentation(censuses(), segmentationDrafts(), censusRuns(), patience());
  }

  public CountSegments countSegments() {
    return new CountSegments(censuses(), segmentations(), censusRuns(), patience());
  }

  private Sweeps censusRuns() {
    return new StepFunctionsSweeps(machines.get(), setting("SEGMENT_CENSUS"), patience());
  }

  public Members members() {
    return new DynamoMembers(database, setting("MEMBERS_TABLE"));
  }

  /** Changes of tables that streams still have. */
  public ChangeLog changeLog() {
    return new DynamoChangeLog(database);
  }

  public RecordPurchase recordPurchase() {
    return new RecordPurchase(
        purchaseRegister(),
        rateBook(),
        reference(),
        new Lookups(boutiques(), foreignLookups()),
        patience());
  }

  public ReadPurchases readPurchases() {
    return new ReadPurchases(
        purchaseRegister(), clients(), new Lookups(boutiques(), foreignLookups()));
  }

  /** What converts purchases, and tells {@code failures} of those that it could not convert. */
  public ConvertPurchases convertPurchases(BiConsumer<PurchaseId, RuntimeException> failures) {
    return new ConvertPurchases(purchaseRegister(), rateBook(), reference(), patience(), failures);
  }

  public RecordEngagement recordEngagement() {
    return new RecordEngagement(engagements(), boutiques(), patience());
  }

  private Engagements engagements() {
    return new DynamoEngagements(database, setting("ENGAGEMENTS_TABLE"), setting("CLIENTS_TABLE"));
  }

  private PurchaseRegister purchaseRegister() {
    return new DynamoPurchases(
        database,
        new PurchaseTables(
            setting("PURCHASES_TABLE"), setting("CLIENTS_TABLE"), setting("BOUTIQUES_TABLE")));
  }

  /** Has histories and segments follow. */
  public Recalculate recalculate() {
    return new Recalculate(histories(), inForce(), patience());
  }

  public NameClient nameClient() {
    Segmentations segmentations = segmentations();
    return new NameClient(nominable(segmentations), segmentations, recalculate(segmentations));
  }

  public EndNomination endNomination() {
    Segmentations segmentations = segmentations();
    return new EndNomination(nominable(segmentations), recalculate(segmentations));
  }

  private Nominable nominable(Segmentations segmentations) {
    return new Nominable(clients(), boutiques(), segmentations);
  }

  private Recalculate recalculate(Segmentations segmentations) {
    ReadySegmentations ready = new ReadySegmentations(segmentations, reference());
    return new Recalculate(histories(), SegmentJudge.by(ready), patience());
  }

  /** Has the histories of merged clients follow. */
  public MergeHistories mergeHistories() {
    InForce inForce = inForce();
    Recalculate recalculate = new Recalculate(histories(), inForce, patience());
    return new MergeHistories(histories(), inForce, recalculate, patience());
  }

  /** Builds histories again from what is on record. */
  public RepairHistories repairHistories() {
    OnRecord onRecord =
        new OnRecord(clients(), purchaseRegister(), engagements(), giftRegister(), wanting());
    return new RepairHistories(histories(), onRecord, recalculate(), mergeHistories());
  }

  /** What judges clients whom time moves, and tells {@code failures} of those that it could not. */
  public ReviewSegments reviewSegments(BiConsumer<ClientId, RuntimeException> failures) {
    return new ReviewSegments(histories(), recalculate(), failures);
  }

  public Histories histories() {
    return new DynamoHistories(database, setting("HISTORIES_TABLE"));
  }

  private InForce inForce() {
    return SegmentJudge.by(readySegmentations());
  }

  /** What measures what gifts brought back. */
  public MeasurementWiring measurement() {
    return new MeasurementWiring(this);
  }

  public Wanting wanting() {
    return new Wanting(reference());
  }

  public EventBus eventBus() {
    return new EventBridgeBus(bridge.get(), setting("EVENT_BUS"), patience());
  }

  /** What the world is told of each table's changes. */
  public Announcements announcements() {
    return new Announcements(
        Map.of(
            setting("GIFTS_TABLE"), new GiftEvents(),
            setting("CATALOGUE_TABLE"), new SkuEvents(),
            setting("STOCK_TABLE"), new StockEvents(),
            setting("PASSED_LIMITS_TABLE"), new LimitEvents(),
            setting("HISTORIES_TABLE"), new SegmentEvents(),
            setting("DECLARATIONS_TABLE"), new DeclarationEvents(),
            setting("PURCHASES_TABLE"), new PurchaseEvents()));
  }

  public Declarations declarations() {
    return new DynamoDeclarations(database, setting("DECLARATIONS_TABLE"));
  }

  public PostDeclaration postDeclaration() {
    return new PostDeclaration(declarations(), patience());
  }

  public CountTotals countTotals() {
    return new CountTotals(declarations(), boutiques(), reference());
  }

  public Currency reference() {
    return Currency.getInstance(setting("REFERENCE_CURRENCY"));
  }

  private GiftRegister giftRegister() {
    return new DynamoGiftRegister(
        database,
        new GiftTables(
            setting("GIFTS_TABLE"),
            setting("CLIENTS_TABLE"),
            setting("BOUTIQUES_TABLE"),
            setting("CATALOGUE_TABLE"),
            setting("STOCK_TABLE"),
            setting("MOVEMENTS_TABLE"),
            setting("EXPOSURES_TABLE"),
            setting("CURRENT_TABLE"),
            setting("DECLARATIONS_TABLE")));
  }

  public Experiments experiments() {
    return new DynamoExperiments(
        database, setting("EXPERIMENTS_TABLE"), setting("CURRENT_TABLE"), reference());
  }

  public SaveExperiment saveExperiment() {
    return new SaveExperiment(experiments(), patience());
  }

  private Draw draw() {
    return new Draw(new KeyedHash(setting("HASH_KEY")));
  }

  /** What assesses gifts without judging them. */
  private Assessor assessor() {
    return assessor(HoldOuts.NONE);
  }

  private Assessor assessor(HoldOuts holdOuts) {
    return new Assessor(
        ruleSets(),
        rateBook(),
        reference(),
        new ApprovalPolicy(Boolean.parseBoolean(setting("TWO_PERSONS_FOR_OFFICIALS"))),
        holdOuts);
  }

  /** How long a simulation goes on in one call, which has 120 seconds. */
  public static Patience patienceOfSimulations() {
    return new Patience(SIMULATION_BUDGET, System::nanoTime, RANDOM);
  }

  /** How long a write that loses races is tried again: API Gateway waits 29 seconds. */
  public static Patience patience() {
    return new Patience(RETRY_BUDGET, System::nanoTime, RANDOM);
  }
}
