package io.largesse.dynamodb;

import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.ShippedRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets in force, in DynamoDB.
 *
 * <p>Of each market the last version that was asked for is kept in memory: at most one for every
 * country. Versions never change, so what is kept is never stale.
 */
public final class DynamoRuleSets implements RuleSets {
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
    List<RuleMarket> sorted = markets.stream().distinct().sorted().toList();
    for (RuleMarket market : sorted) {
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
    return sorted.stream().map(market -> whole(found.get(market), market)).toList();
  }

  private Map<RuleMarket, RuleSet> read(CurrentVersions current, List<RuleMarket> markets) {
    BatchRead batch = new BatchRead(database.client());
    markets.forEach(
        market -> batch.of(rulesTable, RuleItems.publishedKey(market, current.of(market))));
    Map<RuleMarket, RuleSet> read = new LinkedHashMap<>();
    batch
        .read()
        .getOrDefault(rulesTable, List.of())
        .forEach(
            item -> {
              RuleSet set = RuleItems.publication(item).set();
              read.put(new RuleMarket(set.market()), set);
            });
    return read;
  }

  private static RuleSet whole(@Nullable RuleSet set, RuleMarket market) {
    if (set == null) {
      throw new IllegalStateException("The current set of " + market + " is not there");
    }
    return set;
  }
}
