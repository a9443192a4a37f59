package io.largesse.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/**
 * Empty tables, as template.yaml declares them, in the one DynamoDB inside this process; each
 * instance has names of its own.
 */
public final class TestTables {
  private static final DynamoDbClient CLIENT = DynamoDBEmbedded.create(true).dynamoDbClient();

  private final Map<String, String> names = new LinkedHashMap<>();

  /** Creates every table of the template. */
  public TestTables() {
    String stack = UUID.randomUUID().toString();
    Template.tables().forEach(table -> names.put(table, table + "-" + stack));
    names.forEach((table, name) -> CLIENT.createTable(Template.table(table, name)));
  }

  /** What the functions find in their environment: the tables' names, and plain values. */
  public Map<String, String> environment() {
    Map<String, String> environment = Template.environment();
    environment.replaceAll((variable, value) -> names.getOrDefault(value, value));
    environment.putAll(
        Map.of(
            "STAGE", "test",
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

  public Database database() {
    return Database.of(CLIENT);
  }

  /**
   * A database whose first calls of {@code operation}, such as {@code transactWriteItems}, end as
   * {@code script} says, one call after the other; later ones and all others work.
   */
  public Database failing(String operation, Failure... script) {
    return Database.of(Failure.inject(CLIENT, operation, script));
  }

  /** The client that tests look into the tables with. */
  public DynamoDbClient client() {
    return CLIENT;
  }
}
