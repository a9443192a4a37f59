package io.largesse.dynamodb;

import io.largesse.client.ClientId;
import io.largesse.threshold.Subject;
import io.largesse.version.Busy;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A client and what counts for that person, as items; empty where there is none. */
record Person(ClientId id, Map<String, AttributeValue> item, Map<String, AttributeValue> exposure) {
  /** A client who changes as often within one decision is not one that people change. */
  private static final int READS_MAX = 8;

  static Person of(ClientId id, Found found, GiftTables tables) {
    return new Person(
        id,
        found.one(tables.clients()).orElse(Map.of()),
        found.one(tables.exposures()).orElse(Map.of()));
  }

  /**
   * Whom the id stands for, with what counts for them as both stood at one time. Read again when
   * what binds the client changed between one item and the other; and, in one round trip more,
   * under the id that an alias leads to.
   */
  Person settled(DynamoDbClient database, GiftTables tables) {
    Person person = this;
    for (int reads = 1; reads <= READS_MAX; reads++) {
      Optional<ClientId> survivor = ClientItems.survivor(person.item);
      if (survivor.isEmpty() && DynamoClients.agree(person.item, person.exposure)) {
        return person;
      }
      person = read(survivor.orElse(person.id), database, tables);
    }
    throw new Busy("a client who keeps changing");
  }

  private static Person read(ClientId id, DynamoDbClient database, GiftTables tables) {
    BatchRead batch =
        new BatchRead(database)
            .of(tables.clients(), ClientItems.keyOf(id))
            .of(tables.exposures(), ExposureItems.keyOf(Subject.of(id)));
    return of(id, new Found(batch.read()), tables);
  }
}
