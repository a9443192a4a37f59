package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.money.RateSheet;
import io.largesse.money.RateSheetJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * How rates lie in DynamoDB: an item for each day of a source and its base, and one that names the
 * sources and counts the imports.
 *
 * <p>The count goes up after each import, so that whoever keeps rates in memory learns from one
 * small item whether they are still all there are.
 */
final class RateTable {
  private static final String SOURCE_BASE = "sourceBase";
  private static final String DAY = "day";

  /** The key of the one item: no source has a name without a base. */
  private static final Map<String, AttributeValue> INDEX =
      Map.of(SOURCE_BASE, AttributeValue.fromS("sources"), DAY, AttributeValue.fromS("-"));

  /** Pages of one query at most: all days of {@code EcbCsv} are some 25 of 1 MB. */
  private static final int PAGES_MAX = 60;

  private final Database database;
  private final String table;

  RateTable(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  /** The sources with their bases, such as ECB#EUR, and how many imports there have been. */
  record Index(Set<String> sources, long imports) {}

  Index index() {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(get -> get.tableName(table).key(INDEX).consistentRead(true))
            .item();
    return item == null || item.isEmpty()
        ? new Index(Set.of(), 0)
        : new Index(
            Optional.ofNullable(item.get("sources"))
                .map(names -> Set.copyOf(names.ss()))
                .orElse(Set.of()),
            Item.number(item, "imports"));
  }

  /** Names a source and counts an import; false if there are {@code sourcesMax} others. */
  boolean count(String sourceBase, int sourcesMax, Act act) {
    try {
      database
          .client()
          .updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(INDEX)
                      .updateExpression(
                          "ADD #sources :source, #imports :one"
                              + " SET #by = :by, #request = :request, #at = :at")
                      .conditionExpression(
                          "attribute_not_exists(#sources) OR contains(#sources, :name)"
                              + " OR size(#sources) < :max")
                      .expressionAttributeNames(
                          Map.of(
                              "#sources", "sources",
                              "#imports", "imports",
                              "#by", "by",
                              "#request", "requestId",
                              "#at", "at"))
                      .expressionAttributeValues(
                          Map.of(
                              ":source", AttributeValue.fromSs(List.of(sourceBase)),
                              ":name", AttributeValue.fromS(sourceBase),
                              ":one", AttributeValue.fromN("1"),
                              ":max", AttributeValue.fromN(Integer.toString(sourcesMax)),
                              ":by", AttributeValue.fromS(act.by()),
                              ":request", AttributeValue.fromS(act.requestId()),
                              ":at", AttributeValue.fromS(act.at().toString()))));
      return true;
    } catch (ConditionalCheckFailedException full) {
      return false;
    }
  }

  /** The sheets of {@code sourceBase} from {@code first} to {@code last}, oldest first. */
  List<RateSheet> sheets(String sourceBase, LocalDate first, LocalDate last) {
    return documents(sourceBase, first, last).values().stream().map(RateTable::sheet).toList();
  }

  /** The same sheets by day, as they are stored, which is quick to compare. */
  SequencedMap<String, String> documents(String sourceBase, LocalDate first, LocalDate last) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("sourceBase = :source AND #day BETWEEN :first AND :last")
            .projectionExpression("#day, #document")
            .expressionAttributeNames(Map.of("#day", DAY, "#document", DocumentTable.DOCUMENT))
            .expressionAttributeValues(
                Map.of(
                    ":source", AttributeValue.fromS(sourceBase),
                    ":first", AttributeValue.fromS(first.toString()),
                    ":last", AttributeValue.fromS(last.toString())))
            .consistentRead(true)
            .build();
    SequencedMap<String, String> documents = new LinkedHashMap<>();
    for (int page = 0; page < PAGES_MAX; page++) {
      var found = database.client().query(query);
      found
          .items()
          .forEach(item -> documents.put(text(item, DAY), text(item, DocumentTable.DOCUMENT)));
      if (!found.hasLastEvaluatedKey() || found.lastEvaluatedKey().isEmpty()) {
        return documents;
      }
      query = query.toBuilder().exclusiveStartKey(found.lastEvaluatedKey()).build();
    }
    throw new IllegalStateException(sourceBase + " has more than " + PAGES_MAX + " pages of rates");
  }

  static String sourceBase(RateSheet sheet) {
    return sheet.source() + "#" + sheet.base().getCurrencyCode();
  }

  static Map<String, AttributeValue> item(RateSheet sheet, Act act) {
    return Item.of(SOURCE_BASE, sourceBase(sheet))
        .with(DAY, sheet.day().toString())
        .with(DocumentTable.DOCUMENT, document(sheet))
        .writtenBy(act)
        .attributes();
  }

  static String document(RateSheet sheet) {
    return Json.write(RateSheetJson.write(sheet));
  }

  static RateSheet sheet(String document) {
    return Stored.read(document, RateSheetJson::read);
  }
}
