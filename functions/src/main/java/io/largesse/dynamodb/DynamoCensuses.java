package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.census.Census;
import io.largesse.census.CensusId;
import io.largesse.census.Censuses;
import io.largesse.census.Counted;
import io.largesse.census.Question;
import io.largesse.census.Step;
import io.largesse.census.Tally;
import io.largesse.segment.Axis;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Censuses in DynamoDB, which expire; the latest count of each axis stays. */
public final class DynamoCensuses implements Censuses {
  /** Longer than Step Functions keeps the name of a run, so that none is in the way of another. */
  static final Duration KEPT = Duration.ofDays(180);

  private static final String STATE = "state";

  private final Database database;
  private final Database insisting;
  private final String table;
  private final InstantSource machine;

  /**
   * @param machine the machine's own clock, by which items expire
   */
  public DynamoCensuses(Database database, String table, InstantSource machine) {
    this.database = database;
    this.insisting = database.insisting();
    this.table = table;
    this.machine = machine;
  }

  @Override
  public Optional<Census> find(CensusId id) {
    Optional<Map<String, AttributeValue>> head = database.item(table, CensusItems.headKey(id));
    return head.map(
        item ->
            CensusItems.census(
                id,
                item,
                () ->
                    database
                        .item(table, CensusItems.definitionKey(id))
                        .orElseThrow(CensusItems::incomplete)));
  }

  @Override
  public boolean begin(Census census) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(first(CensusItems.head(census)));
    if (census.question() instanceof Question.Tried(var definition, _)) {
      writes.add(first(CensusItems.definition(census, definition)));
    }
    return Written.transaction(database.client(), writes) instanceof Written.Done;
  }

  @Override
  public Optional<Step> step(CensusId id, int part, Optional<String> position) {
    return database.item(table, CensusItems.stepKey(id, part, position)).map(CensusItems::step);
  }

  @Override
  public Step keep(CensusId id, int part, Optional<String> position, Step step, Act act) {
    Item item = expiring(CensusItems.step(id, part, position, step).writtenBy(act));
    if (Puts.first(insisting.client(), table, CensusItems.CENSUS, item.attributes())) {
      return step;
    }
    return step(id, part, position)
        .orElseThrow(() -> new IllegalStateException("A step that is kept is not there"));
  }

  /** The result comes first, and is the same whoever adds it up: so it is there once it is done. */
  @Override
  public void done(CensusId id, Tally tally, Act act) {
    Item result = expiring(CensusItems.result(id, tally).writtenBy(act));
    database.client().putItem(put -> put.tableName(table).item(result.attributes()));
    end(id, Census.State.DONE, act);
  }

  @Override
  public void failed(CensusId id, Act act) {
    end(id, Census.State.FAILED, act);
  }

  @Override
  public Tally result(CensusId id) {
    return CensusItems.tally(
        database.item(table, CensusItems.resultKey(id)).orElseThrow(CensusItems::incomplete));
  }

  @Override
  public void keepLatest(Axis axis, Counted counted, Act act) {
    Item item = CensusItems.latest(axis, counted).writtenBy(act);
    try {
      database
          .client()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(item.attributes())
                      .conditionExpression(
                          "attribute_not_exists(census) OR #version < :version"
                              + " OR (#version = :version AND #day <= :day)")
                      .expressionAttributeNames(
                          Map.of("#version", DocumentTable.VERSION, "#day", CensusItems.DAY))
                      .expressionAttributeValues(
                          Map.of(
                              ":version",
                              AttributeValue.fromN(Integer.toString(counted.version())),
                              ":day",
                              AttributeValue.fromS(counted.day().toString()))));
    } catch (ConditionalCheckFailedException later) {
      // What is there was counted later.
    }
  }

  @Override
  public Optional<Counted> latest(Axis axis) {
    return database
        .item(table, CensusItems.latestKey(axis))
        .map(
            item ->
                new Counted(
                    Math.toIntExact(Item.number(item, DocumentTable.VERSION)),
                    LocalDate.parse(Item.text(item, CensusItems.DAY)),
                    CensusItems.tally(item)));
  }

  /** Where it has ended already, that stays. */
  private void end(CensusId id, Census.State state, Act act) {
    new Setting()
        .set(STATE, state.name())
        .ifIs(STATE, Census.State.RUNNING.name())
        .on(database.client(), table, CensusItems.headKey(id), act);
  }

  private TransactWriteItem first(Item item) {
    return Puts.inPlaceOf(0, table, CensusItems.CENSUS, expiring(item).attributes());
  }

  private Item expiring(Item item) {
    return item.with("expires", machine.instant().plus(KEPT).getEpochSecond());
  }
}
