package io.largesse.flow;

import io.largesse.access.Role;
import io.largesse.local.LocalProcess;
import io.largesse.local.Options;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One local process for all flows of this JVM. Its clock stands still, so that a window ends on the
 * same day whenever the tests run.
 */
final class House {
  /** What every boutique's clock shows: a Monday at noon in Paris. */
  static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private static final LocalProcess PROCESS = start();
  private static final Host HOST = HttpHost.of(PROCESS, House::token);
  private static final Map<Actor, String> TOKENS = new ConcurrentHashMap<>();

  private House() {}

  static LocalProcess process() {
    return PROCESS;
  }

  static Host host() {
    return HOST;
  }

  /** A token for {@code actor}, made once. */
  static String token(Actor actor) {
    return TOKENS.computeIfAbsent(actor, who -> who.token(PROCESS));
  }

  /** Someone of headquarters who acts in every market. */
  static Actor headquarters() {
    return Actor.everywhere(Role.HQ, "hq-1");
  }

  /** Writes over units of the stock, as no function may. */
  static void tamper(String boutique, String sku, String state, int units) {
    try (DynamoDbClient dynamo = PROCESS.dynamo(List.of())) {
      dynamo.updateItem(
          update ->
              update
                  .tableName(PROCESS.environmentOf("StockFunction").get("STOCK_TABLE"))
                  .key(
                      Map.of(
                          "boutique", AttributeValue.fromS(boutique),
                          "sku", AttributeValue.fromS(sku)))
                  .updateExpression("SET #state = :units")
                  .expressionAttributeNames(Map.of("#state", state))
                  .expressionAttributeValues(
                      Map.of(":units", AttributeValue.fromN(Integer.toString(units)))));
    }
  }

  /** Makes one step of a census garbage, before it is taken. */
  static void tamperCensus(String census, String part) {
    try (DynamoDbClient dynamo = PROCESS.dynamo(List.of())) {
      dynamo.putItem(
          put ->
              put.tableName(PROCESS.environmentOf("CensusFunction").get("CENSUSES_TABLE"))
                  .item(
                      Map.of(
                          "census", AttributeValue.fromS(census),
                          "part", AttributeValue.fromS(part),
                          "tally", AttributeValue.fromB(SdkBytes.fromUtf8String("?")))));
    }
  }

  private static LocalProcess start() {
    PublishedRates rates = PublishedRates.start(PublishedRates.OF_TWO_DAYS);
    LocalProcess process =
        LocalProcess.start(Options.ofTemplate().withRatesAddress(rates.address()));
    process.setClock(NOW);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  process.close();
                  rates.close();
                }));
    return process;
  }
}
