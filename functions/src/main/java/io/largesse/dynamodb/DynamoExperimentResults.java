package io.largesse.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.audit.Act;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentResultJson;
import io.largesse.json.Json;
import io.largesse.measurement.ExperimentResults;
import io.largesse.measurement.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What runs say of experiments, in DynamoDB: beside the cells of the run, by experiment. */
public final class DynamoExperimentResults implements ExperimentResults {
  private final Database database;
  private final String table;

  public DynamoExperimentResults(Database database, String cellsTable) {
    this.database = database;
    this.table = cellsTable;
  }

  @Override
  public void keep(RunId run, List<ExperimentResult> results, Act act) {
    new BatchWrite(database.client(), table)
        .put(
            results.stream()
                .map(
                    result ->
                        Item.of(DynamoCells.KEY, key(run))
                            .with(DynamoCells.PLACE, result.experiment().id().value())
                            .with(
                                DocumentTable.DOCUMENT,
                                Json.write(ExperimentResultJson.write(result)))
                            .writtenBy(act)
                            .attributes())
                .toList());
  }

  @Override
  public Optional<JsonNode> find(RunId run, ExperimentId experiment) {
    Map<String, AttributeValue> key =
        Map.of(
            DynamoCells.KEY, AttributeValue.fromS(key(run)),
            DynamoCells.PLACE, AttributeValue.fromS(experiment.value()));
    return new BatchRead(database.client())
        .of(table, key).read().getOrDefault(table, List.of()).stream()
            .findFirst()
            .map(item -> Json.parse(Item.text(item, DocumentTable.DOCUMENT)));
  }

  /** What all that a run says of experiments is under. */
  static String key(RunId run) {
    return run + "#EXPERIMENT";
  }
}
