package io.largesse.dynamodb;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Capacity;
import io.largesse.catalogue.Sku;
import io.largesse.client.Client;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What counts for a client together with others, and what a SKU holds for several boutiques.
 *
 * @param pool the item of stock, empty where there is none; nothing for a SKU without capacity
 */
record Shared(
    Optional<Exposure> household,
    Optional<Exposure> employer,
    Optional<Map<String, AttributeValue>> pool) {
  private static final Shared NONE =
      new Shared(Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads all of it in one round trip, or in none if nothing is shared. */
  static Shared read(
      DynamoDbClient dynamo, GiftTables tables, Optional<Client> client, Optional<Sku> sku) {
    Optional<Subject> household = client.flatMap(Client::household).map(Subject::of);
    Optional<Subject> employer = client.flatMap(Client::employer).map(Subject::of);
    Optional<BoutiqueId> holder = sku.flatMap(Sku::capacity).map(Capacity::heldBy);
    if (household.isEmpty() && employer.isEmpty() && holder.isEmpty()) {
      return NONE;
    }
    BatchRead batch = new BatchRead(dynamo);
    household.ifPresent(of -> batch.of(tables.exposures(), ExposureItems.keyOf(of)));
    employer.ifPresent(of -> batch.of(tables.exposures(), ExposureItems.keyOf(of)));
    holder.ifPresent(
        of -> batch.of(tables.stock(), StockUpdates.keyOf(of, sku.orElseThrow().code())));
    Found found = new Found(batch.read());
    List<Map<String, AttributeValue>> exposures = found.all(tables.exposures());
    return new Shared(
        household.map(of -> ExposureItems.among(of, exposures)),
        employer.map(of -> ExposureItems.among(of, exposures)),
        holder.map(_ -> found.one(tables.stock()).orElse(Map.of())));
  }
}
