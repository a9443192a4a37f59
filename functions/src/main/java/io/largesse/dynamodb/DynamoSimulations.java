package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSetJson;
import io.largesse.trial.ChangedVerdict;
import io.largesse.trial.ChangedVerdictJson;
import io.largesse.trial.Simulation;
import io.largesse.trial.SimulationId;
import io.largesse.trial.SimulationJson;
import io.largesse.trial.Simulations;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Simulations in DynamoDB: under each one its head, its draft, and an item for each verdict that
 * changes, in order, so that none outgrows an item and all are read page by page.
 */
public final class DynamoSimulations implements Simulations {
  private static final String KEY = "simulation";
  private static final String PART = "part";
  private static final String HEAD = "head";
  private static final String DRAFT = "draft";
  private static final String CHANGE = "change#";

  private final Database database;
  private final String table;

  public DynamoSimulations(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public Optional<Versioned<Simulation>> find(RuleMarket market, SimulationId id) {
    return database
        .item(table, key(market, id, HEAD))
        .map(
            item ->
                new Versioned<>(
                    Stored.read(text(item, DocumentTable.DOCUMENT), SimulationJson::read),
                    number(item, DocumentTable.VERSION)));
  }

  @Override
  public boolean begin(Simulation simulation, RuleDraft draft, Act act) {
    return done(
        List.of(
            put(head(simulation, 1, act), 1),
            put(item(simulation, DRAFT, RuleSetJson.write(draft)).writtenBy(act), 1)));
  }

  @Override
  public RuleDraft draft(RuleMarket market, SimulationId id) {
    Map<String, AttributeValue> item =
        database
            .item(table, key(market, id, DRAFT))
            .orElseThrow(() -> new IllegalStateException("A simulation lacks its draft"));
    return Stored.read(text(item, DocumentTable.DOCUMENT), RuleSetJson.draft(market));
  }

  @Override
  public int attempt(Versioned<Simulation> at) {
    try {
      Map<String, AttributeValue> item =
          database
              .client()
              .updateItem(
                  update ->
                      update
                          .tableName(table)
                          .key(key(at.value().market(), at.value().id(), HEAD))
                          .updateExpression("ADD attempts :one")
                          .conditionExpression("#version = :version")
                          .expressionAttributeNames(Map.of("#version", DocumentTable.VERSION))
                          .expressionAttributeValues(
                              Map.of(
                                  ":one", AttributeValue.fromN("1"),
                                  ":version", AttributeValue.fromN(Long.toString(at.version()))))
                          .returnValues(ReturnValue.UPDATED_NEW))
              .attributes();
      return Math.toIntExact(number(item, "attempts"));
    } catch (ConditionalCheckFailedException moved) {
      return 0;
    }
  }

  /** The new head says nothing of attempts: they count from each place anew. */
  @Override
  public boolean advance(Versioned<Simulation> next, List<ChangedVerdict> found, Act act) {
    Simulation simulation = next.value();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(head(simulation, next.version(), act), next.version()));
    int number = simulation.progress().changed() - found.size();
    for (ChangedVerdict changed : found) {
      number++;
      String part = CHANGE + "%010d".formatted(number);
      writes.add(put(item(simulation, part, ChangedVerdictJson.write(changed)).writtenBy(act), 1));
    }
    return done(writes);
  }

  @Override
  public Page<ChangedVerdict> changes(RuleMarket market, SimulationId id, PageRequest page) {
    String simulation = name(market, id);
    return new Cursors("changed-verdicts", Map.of(KEY, simulation), Map.of(PART, CHANGE))
        .query(
            database.client(),
            QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("simulation = :simulation AND begins_with(part, :change)")
                .expressionAttributeValues(
                    Map.of(
                        ":simulation", AttributeValue.fromS(simulation),
                        ":change", AttributeValue.fromS(CHANGE)))
                .consistentRead(true)
                .build(),
            page)
        .map(item -> Stored.read(text(item, DocumentTable.DOCUMENT), ChangedVerdictJson::read));
  }

  private boolean done(List<TransactWriteItem> writes) {
    return Written.transaction(database.client(), writes) instanceof Written.Done;
  }

  /** What a stream tells of by attributes, so that nobody has to read the document for it. */
  private static Item head(Simulation simulation, long version, Act act) {
    return item(simulation, HEAD, SimulationJson.write(simulation))
        .with(DocumentTable.VERSION, version)
        .with("market", simulation.market().value())
        .with("simulationId", simulation.id().value())
        .with("state", simulation.state().name())
        .writtenBy(act);
  }

  private static Item item(Simulation simulation, String part, JsonNode document) {
    return Item.of(KEY, name(simulation.market(), simulation.id()))
        .with(PART, part)
        .with(DocumentTable.DOCUMENT, Json.write(document));
  }

  private TransactWriteItem put(Item item, long version) {
    return Puts.inPlaceOf(version - 1, table, KEY, item.attributes());
  }

  private static Map<String, AttributeValue> key(RuleMarket market, SimulationId id, String part) {
    return Map.of(KEY, AttributeValue.fromS(name(market, id)), PART, AttributeValue.fromS(part));
  }

  private static String name(RuleMarket market, SimulationId id) {
    return market + "#" + id;
  }
}
