package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Merger;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftMoves;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Moves gifts in DynamoDB, each in a transaction that holds its merge still. */
public final class DynamoGiftMoves implements GiftMoves {
  private static final int MERGE = 1;

  private final Database database;
  private final String table;
  private final DocumentTable<Gift> gifts;
  private final ClientItems clients;

  public DynamoGiftMoves(Database database, String gifts, String clients) {
    this.database = database;
    this.table = gifts;
    this.gifts = GiftItems.documents(database, gifts);
    this.clients = ClientItems.of(database, clients);
  }

  @Override
  public Optional<Merger> find(ClientId merged) {
    return ClientItems.merger(clients.read(merged));
  }

  @Override
  public Page<GiftId> left(ClientId merged, PageRequest page) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byClient")
            .keyConditionExpression("clientId = :merged")
            .expressionAttributeValues(Map.of(":merged", AttributeValue.fromS(merged.value())))
            .projectionExpression("giftId, #day")
            .expressionAttributeNames(Map.of("#day", "day"))
            .build();
    Cursors cursors =
        new Cursors(
            "gifts-to-move",
            Map.of("clientId", merged.value()),
            Map.of("day", "", GiftItems.ID, ""));
    return cursors
        .query(database.client(), query, page)
        .map(item -> new GiftId(Item.text(item, GiftItems.ID)));
  }

  @Override
  public Moved move(GiftId id, Merger merger, Act act) {
    Optional<Versioned<Gift>> found = gifts.find(id.value());
    if (found.isEmpty() || !found.get().value().entry().client().equals(merger.merged())) {
      return Moved.NOT_THERE;
    }
    Versioned<Gift> moved =
        new Versioned<>(found.get().value().of(merger.into()), found.get().version() + 1);
    Written written =
        Written.transaction(
            database.client(), List.of(gifts.put(moved, act), clients.unturned(merger)));
    return switch (written) {
      case Written.Done() -> Moved.MOVED;
      case Written.Refused(Set<Integer> failed, _) when failed.contains(MERGE) -> Moved.TURNED;
      case Written.Refused(_, _), Written.Contended() -> Moved.LOST;
    };
  }

  @Override
  public boolean finish(Merger merger, Act act) {
    try {
      clients.finish(merger, act);
      return true;
    } catch (ConditionalCheckFailedException turned) {
      return false;
    }
  }
}
