package io.largesse.dynamodb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * Empty tables, as template.yaml declares them, in a DynamoDB inside this process; each instance
 * has names of its own.
 *
 * <p>DynamoDB Local takes longer over each table the more it has (with 3,000 tables 100 ms, and 100
 * tables make every call a fifth slower), so a fresh one serves every {@link #STACKS_MAX}
 * instances. Each works on for itself, asked or not: the oldest is shut down, so that instances
 * last while {@link #OPEN_MAX} times as many are made after them, and no longer.
 */
public final class TestTables {
  /** Of the code under test. */
  public static final String CODE_VERSION = "tested";

  private static final int STACKS_MAX = 6;
  private static final int OPEN_MAX = 4;
  private static final Deque<AmazonDynamoDBLocal> OPEN = new ArrayDeque<>();
  private static int stacks;

  private final DynamoDbClient client;
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Has every table of the template. */
  public TestTables() {
    this(nextClient());
  }

  /**
   * Has every table of the template, with names of their own, in the database of {@code client}.
   */
  TestTables(DynamoDbClient client) {
    String stack = UUID.randomUUID().toString();
    Template.tables().forEach(table -> names.put(table, table + "-" + stack));
    Map<String, CreateTableRequest> requests = new HashMap<>();
    names.forEach((table, name) -> requests.put(name, Template.table(table, name)));
    this.client = TablesOnDemand.of(client, requests);
  }

  /** Makes every table now, for those who come another way than through this client. */
  TestTables made() {
    names.values().forEach(name -> client.describeTable(of -> of.tableName(name)));
    return this;
  }

  /** What the functions find in their environment: the tables' names, and plain values. */
  public Map<String, String> environment() {
    Map<String, String> environment = Template.environment();
    environment.replaceAll((variable, value) -> names.getOrDefault(value, value));
    environment.putAll(
        Map.of(
            "CODE_VERSION", CODE_VERSION,
            "REFERENCE_CURRENCY", "EUR",
            "HASH_KEY", "a key for tests alone, of no use elsewhere",
            "RATES_ADDRESS", "",
            "RATE_SOURCES", "ECB"));
    return environment;
  }

  /** The name of a table by its resource in the template, such as {@code GiftsTable}. */
  public String name(String resource) {
    String name = names.get(resource);
    if (name == null) {
      throw new IllegalArgumentException("The template has no table " + resource);
    }
    return name;
  }

  /** The names that the register of gifts asks for. */
  GiftTables ofGifts() {
    return new GiftTables(
        name("GiftsTable"),
        name("ClientsTable"),
        name("BoutiquesTable"),
        name("CatalogueTable"),
        name("StockTable"),
        name("MovementsTable"),
        name("ExposuresTable"),
        name("CurrentTable"),
        name("DeclarationsTable"));
  }

  public Database database() {
    return Database.of(client);
  }

  /**
   * A database whose first calls of {@code operation}, such as {@code transactWriteItems}, end as
   * {@code script} says, one call after the other; later ones and all others work.
   */
  public Database failing(String operation, Failure... script) {
    return Database.of(Failure.inject(client, operation, script));
  }

  /** The client that tests look into the tables with. */
  public DynamoDbClient client() {
    return client;
  }

  private static synchronized DynamoDbClient nextClient() {
    if (stacks++ % STACKS_MAX == 0) {
      OPEN.addLast(DynamoDBEmbedded.create(true));
      if (OPEN.size() > OPEN_MAX) {
        OPEN.removeFirst().shutdownNow();
      }
    }
    return OPEN.getLast().dynamoDbClient();
  }
}
