package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.PassedLimit;
import io.largesse.threshold.PassedLimits;
import io.largesse.threshold.ReportedLimit;
import io.largesse.threshold.ReportedLimitJson;
import io.largesse.threshold.Subject;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Passed limits in DynamoDB: an item for each, beside the others of its subject. */
public final class DynamoPassedLimits implements PassedLimits {
  private static final String SUBJECT = "subject";
  private static final String LIMIT = "limitKey";
  private static final String MARKET = "market";
  private static final String STATE = "stateSince";

  private final Database database;
  private final String table;

  public DynamoPassedLimits(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public List<Versioned<ReportedLimit>> of(Subject subject) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("subject = :subject")
            .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject.toString())))
            .consistentRead(true)
            .build();
    List<Versioned<ReportedLimit>> found = new ArrayList<>();
    Map<String, AttributeValue> start = Map.of();
    do {
      QueryResponse page = database.client().query(startingAfter(start, query));
      page.items()
          .forEach(
              item ->
                  found.add(new Versioned<>(read(item), Item.number(item, DocumentTable.VERSION))));
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty());
    return found;
  }

  @Override
  public boolean write(Versioned<ReportedLimit> now, Act act) {
    PassedLimit limit = now.value().limit();
    Map<String, AttributeValue> item =
        Item.of(SUBJECT, limit.subject().toString())
            .with(LIMIT, limit.key())
            .with(MARKET, limit.market().code())
            .with(STATE, prefix(now.value().state()) + now.value().since())
            .with(DocumentTable.DOCUMENT, Json.write(ReportedLimitJson.write(now.value())))
            .with(DocumentTable.VERSION, now.version())
            .writtenBy(act)
            .attributes();
    return Written.transaction(
            database.client(), List.of(Puts.inPlaceOf(now.version() - 1, table, SUBJECT, item)))
        instanceof Written.Done;
  }

  @Override
  public Page<ReportedLimit> ofMarket(
      Country market, Optional<ReportedLimit.State> state, PageRequest page) {
    String begins = state.map(DynamoPassedLimits::prefix).orElse("");
    QueryRequest.Builder query = QueryRequest.builder().tableName(table).indexName("byMarket");
    AttributeValue of = AttributeValue.fromS(market.code());
    if (state.isPresent()) {
      query
          .keyConditionExpression("market = :market AND begins_with(stateSince, :state)")
          .expressionAttributeValues(Map.of(":market", of, ":state", AttributeValue.fromS(begins)));
    } else {
      query
          .keyConditionExpression("market = :market")
          .expressionAttributeValues(Map.of(":market", of));
    }
    Cursors cursors =
        new Cursors(
            "passed-limits",
            Map.of(MARKET, market.code()),
            Map.of(STATE, begins, SUBJECT, "", LIMIT, ""));
    return cursors.query(database.client(), query.build(), page).map(DynamoPassedLimits::read);
  }

  private static QueryRequest startingAfter(Map<String, AttributeValue> last, QueryRequest query) {
    return last.isEmpty() ? query : query.toBuilder().exclusiveStartKey(last).build();
  }

  /** What the state of an entry begins with in the index. */
  private static String prefix(ReportedLimit.State state) {
    return state + "#";
  }

  private static ReportedLimit read(Map<String, AttributeValue> item) {
    return Stored.read(Item.text(item, DocumentTable.DOCUMENT), ReportedLimitJson::read);
  }
}
