package io.largesse.dynamodb;

import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.ShippedRules;
import io.largesse.version.Busy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The rule sets in force, in DynamoDB.
 *
 * <p>Of each market the last version that was asked for is kept in memory: at most one for every
 * country. Versions never change, so what is kept is never stale.
 */
public final class DynamoRuleSets implements RuleSets {
  /** A batch of few keys is left unprocessed only while the table is throttled. */
  private static final int BATCHES_MAX = 10;

  /** DynamoDB takes no more in one batch. */
  private static final int KEYS_MAX = 100;

  private final Database database;
  private final String rulesTable;
  private final String currentTable;
  private final Map<RuleMarket, RuleSet> kept = new ConcurrentHashMap<>();

  public DynamoRuleSets(Database database, String rulesTable, String currentTable) {
    this.database = database;
    this.rulesTable = rulesTable;
    this.currentTable = currentTable;
  }

  @Override
  public CurrentVersions current() {
    return CurrentItem.versions(
        database
            .client()
            .getItem(get -> get.tableName(currentTable).key(CurrentItem.KEY).consistentRead(true))
            .item());
  }

  @Override
  public List<RuleSet> inForce(CurrentVersions current, Collection<RuleMarket> markets) {
    Map<RuleMarket, RuleSet> found = new LinkedHashMap<>();
    List<RuleMarket> missing = new ArrayList<>();
    for (RuleMarket market : Set.copyOf(markets)) {
      int version = current.of(market);
      RuleSet set = version == 0 ? ShippedRules.of(market) : kept.get(market);
      if (set != null && set.version() == version) {
        found.put(market, set);
      } else {
        missing.add(market);
      }
    }
    for (int from = 0; from < missing.size(); from += KEYS_MAX) {
      found.putAll(read(current, missing.subList(from, Math.min(from + KEYS_MAX, missing.size()))));
    }
    missing.forEach(market -> kept.put(market, whole(found.get(market), market)));
    return List.copyOf(found.values());
  }

  private Map<RuleMarket, RuleSet> read(CurrentVersions current, List<RuleMarket> markets) {
    Map<RuleMarket, RuleSet> read = new LinkedHashMap<>();
    Map<String, KeysAndAttributes> asked =
        Map.of(
            rulesTable,
            KeysAndAttributes.builder()
                .consistentRead(true)
                .keys(
                    markets.stream()
                        .map(market -> RuleItems.publishedKey(market, current.of(market)))
                        .toList())
                .build());
    for (int batch = 1; batch <= BATCHES_MAX; batch++) {
      Map<String, KeysAndAttributes> left = asked;
      BatchGetItemResponse answer =
          database.client().batchGetItem(BatchGetItemRequest.builder().requestItems(left).build());
      for (Map<String, AttributeValue> item :
          answer.responses().getOrDefault(rulesTable, List.of())) {
        RuleSet set = RuleItems.publication(item).set();
        read.put(new RuleMarket(set.market()), set);
      }
      if (!answer.hasUnprocessedKeys() || answer.unprocessedKeys().isEmpty()) {
        return read;
      }
      asked = answer.unprocessedKeys();
    }
    throw new Busy("reading rule sets");
  }

  private static RuleSet whole(@Nullable RuleSet set, RuleMarket market) {
    if (set == null) {
      throw new IllegalStateException("The current set of " + market + " is not there");
    }
    return set;
  }
}
