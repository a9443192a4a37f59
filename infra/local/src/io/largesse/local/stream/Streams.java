package io.largesse.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.dynamo.LocalDynamo;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.queue.Queues;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import io.largesse.local.work.Work;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Takes the changes of tables to the functions that follow them. */
public final class Streams implements AutoCloseable {
  private final Map<String, List<StreamWorker>> workersByTable = new HashMap<>();
  private final DynamoDbStreamsClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param queues told of what is given up
   */
  public Streams(
      Template template, LocalDynamo dynamo, LocalFunctions functions, Queues queues, Work work) {
    this.client = dynamo.streams();
    for (Resource function : template.ofType("AWS::Serverless::Function")) {
      for (Map.Entry<String, JsonNode> event : function.properties().path("Events").properties()) {
        if (event.getValue().path("Type").asText().equals("DynamoDB")) {
          EventSource source =
              EventSource.of(function, event.getKey(), event.getValue().path("Properties"));
          String table = tableOf(template, source);
          Delivery delivery =
              new Delivery(
                  source,
                  functions.named(source.function())::call,
                  (batch, condition) -> giveUp(queues, source, batch, condition),
                  InstantSource.system());
          workersByTable
              .computeIfAbsent(table, name -> new ArrayList<>())
              .add(new StreamWorker(source, new StreamReader(client, table), delivery, work));
        }
      }
    }
    dynamo.tellWrites(this::wake);
  }

  /** Begins to follow the tables, which must be there. */
  public void start() {
    workersByTable.values().forEach(workers -> workers.forEach(threads::execute));
  }

  /** Has everyone look, also for writes that nobody told of. */
  public void wakeAll() {
    workersByTable.keySet().forEach(this::wake);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }

  private void wake(String table) {
    workersByTable.getOrDefault(table, List.of()).forEach(StreamWorker::wake);
  }

  private static void giveUp(Queues queues, EventSource source, Batch batch, String condition) {
    String told = FailureRecord.of(source, batch, condition, InstantSource.system().instant());
    source.onFailure().ifPresent(queue -> queues.send(queue, told));
  }

  private static String tableOf(Template template, EventSource source) {
    return template.ofType("AWS::DynamoDB::Table").stream()
        .filter(table -> table.properties().has("StreamSpecification"))
        .map(Resource::name)
        .filter(name -> Names.streamArn(name).equals(source.stream()))
        .findFirst()
        .orElseThrow(
            () ->
                new TemplateFault(source.function(), "no table has the stream " + source.stream()));
  }
}
