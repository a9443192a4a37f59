package io.largesse.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.audit.Act;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentResultJson;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.measurement.ExperimentResults;
import io.largesse.measurement.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    new BatchWrite(database, table)
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
    return Optional.ofNullable(documents(run, List.of(experiment)).get(experiment))
        .map(Json::parse);
  }

  @Override
  public List<ExperimentResult> findAll(RunId run, List<Experiment> experiments) {
    Map<ExperimentId, String> documents =
        documents(run, experiments.stream().map(Experiment::id).toList());
    return experiments.stream()
        .flatMap(
            experiment ->
                Optional.ofNullable(documents.get(experiment.id())).stream()
                    .map(
                        document ->
                            Stored.read(
                                document, fields -> ExperimentResultJson.read(experiment, fields))))
        .toList();
  }

  private Map<ExperimentId, String> documents(RunId run, List<ExperimentId> experiments) {
    BatchRead batch = new BatchRead(database.client());
    for (ExperimentId experiment : experiments) {
      batch.of(
          table,
          Map.of(
              DynamoCells.KEY, AttributeValue.fromS(key(run)),
              DynamoCells.PLACE, AttributeValue.fromS(experiment.value())));
    }
    return batch.read().getOrDefault(table, List.of()).stream()
        .collect(
            Collectors.toMap(
                item -> new ExperimentId(Item.text(item, DynamoCells.PLACE)),
                item -> Item.text(item, DocumentTable.DOCUMENT)));
  }

  /** What all that a run says of experiments is under. */
  static String key(RunId run) {
    return run + "#EXPERIMENT";
  }
}
