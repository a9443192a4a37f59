package io.largesse.dynamodb;

import io.largesse.access.Role;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftStatus;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists of gifts through the indexes, which may lag by a second. */
final class GiftLists {
  private final DynamoDbClient client;
  private final String table;
  private final DocumentTable<Gift> gifts;

  GiftLists(DynamoDbClient client, String table, DocumentTable<Gift> gifts) {
    this.client = client;
    this.table = table;
    this.gifts = gifts;
  }

  Page<Gift> ofBoutique(BoutiqueId boutique, Optional<GiftStatus> status, PageRequest page) {
    String prefix = status.map(GiftItems::prefix).orElse("");
    Conditions conditions = new Conditions().value(":boutique", boutique.value());
    status.ifPresent(of -> conditions.value(":prefix", prefix));
    QueryRequest.Builder query =
        query("byBoutique")
            .keyConditionExpression(
                status.isPresent()
                    ? "boutique = :boutique AND begins_with(statusDay, :prefix)"
                    : "boutique = :boutique");
    return list(
        new Cursors(
            "gifts-of-boutique",
            Map.of("boutique", boutique.value()),
            Map.of("statusDay", prefix, GiftItems.ID, "")),
        conditions.filter(query),
        page);
  }

  Page<Gift> given(BoutiqueId boutique, Span period, PageRequest page) {
    String prefix = GiftItems.prefix(GiftStatus.GIVEN);
    Conditions conditions =
        new Conditions()
            .value(":boutique", boutique.value())
            .value(":from", prefix + period.from())
            .value(":to", prefix + period.to());
    return list(
        new Cursors(
            "gifts-given",
            Map.of("boutique", boutique.value()),
            Map.of("statusDay", prefix, GiftItems.ID, "")),
        conditions.filter(
            query("byBoutique")
                .keyConditionExpression(
                    "boutique = :boutique AND statusDay BETWEEN :from AND :to")),
        page);
  }

  Page<Gift> ofClient(ClientId of, Set<Country> markets, PageRequest page) {
    Conditions conditions = new Conditions().value(":client", of.value());
    if (!markets.isEmpty()) {
      conditions.oneOf("market", markets.stream().map(Country::code));
    }
    return list(
        new Cursors(
            "gifts-of-client", Map.of("clientId", of.value()), Map.of("day", "", GiftItems.ID, "")),
        conditions.filter(query("byClient").keyConditionExpression("clientId = :client")),
        page);
  }

  Page<Gift> waiting(
      Country market, Optional<Role> role, Set<BoutiqueId> boutiques, PageRequest page) {
    Conditions conditions = new Conditions().value(":market", market.code());
    role.ifPresent(of -> conditions.contains("pendingRoles", GiftItems.mark(of)));
    if (!boutiques.isEmpty()) {
      conditions.oneOf("boutique", boutiques.stream().map(BoutiqueId::value));
    }
    return list(
        new Cursors(
            "gifts-waiting",
            Map.of("pendingMarket", market.code()),
            Map.of("due", "", GiftItems.ID, "")),
        conditions.filter(
            query("pendingByMarket").keyConditionExpression("pendingMarket = :market")),
        page);
  }

  /** The index holds keys alone. */
  Page<GiftId> expiring(int shard, LocalDate until, PageRequest page) {
    Conditions conditions =
        new Conditions().value(":shard", GiftItems.shard(shard)).value(":until", until.toString());
    return new Cursors(
            "gifts-expiring",
            Map.of("expiring", GiftItems.shard(shard)),
            Map.of("due", "", GiftItems.ID, ""))
        .query(
            client,
            conditions.filter(
                query("byExpiry").keyConditionExpression("expiring = :shard AND due <= :until")),
            page)
        .map(item -> new GiftId(Item.text(item, GiftItems.ID)));
  }

  private QueryRequest.Builder query(String index) {
    return QueryRequest.builder().tableName(table).indexName(index);
  }

  private Page<Gift> list(Cursors cursors, QueryRequest query, PageRequest page) {
    return cursors.query(client, query, page).map(item -> gifts.versioned(item).value());
  }

  /** What a list leaves out, and the values that its conditions name. */
  private static final class Conditions {
    private final List<String> filters = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    Conditions value(String name, String value) {
      values.put(name, AttributeValue.fromS(value));
      return this;
    }

    void contains(String attribute, String part) {
      value(":" + attribute, part);
      filters.add("contains(" + attribute + ", :" + attribute + ")");
    }

    /** No more than 100 words: a token names fewer. */
    void oneOf(String attribute, Stream<String> words) {
      List<String> names = new ArrayList<>();
      words
          .sorted()
          .forEach(
              word -> {
                names.add(":" + attribute + names.size());
                value(names.getLast(), word);
              });
      filters.add(attribute + " IN (" + String.join(", ", names) + ")");
    }

    QueryRequest filter(QueryRequest.Builder query) {
      if (!filters.isEmpty()) {
        query.filterExpression(String.join(" AND ", filters));
      }
      return query.expressionAttributeValues(values).build();
    }
  }
}
