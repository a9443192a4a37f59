package io.largesse.local.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.function.Failures;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.function.LocalFunction;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.work.Lookout;
import io.largesse.local.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Takes messages of queues to the functions that ask for them. What a function fails with is shown
 * again when the queue's time is up.
 */
public final class QueueReaders implements AutoCloseable {
  private final Queues queues;
  private final LocalFunctions functions;
  private final Map<QueueSource, Lookout> lookouts = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public QueueReaders(Template template, LocalFunctions functions, Queues queues, Work work) {
    this.queues = queues;
    this.functions = functions;
    for (Resource function : template.ofType("AWS::Serverless::Function")) {
      QueueSource.of(function).forEach(source -> lookouts.put(source, new Lookout(work)));
    }
    queues.tellSends(this::wake);
  }

  public void start() {
    lookouts.forEach(
        (source, lookout) ->
            threads.execute(() -> lookout.keepLooking(() -> look(source), Failures::tell)));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void wake(String queueArn) {
    lookouts.forEach(
        (source, lookout) -> {
          if (source.queue().equals(queueArn)) {
            lookout.wake();
          }
        });
  }

  private void look(QueueSource source) throws InterruptedException {
    List<Message> messages = queues.receive(source.queue(), source.batch());
    while (!messages.isEmpty()) {
      call(source, messages);
      messages = queues.receive(source.queue(), source.batch());
    }
  }

  private void call(QueueSource source, List<Message> messages) throws InterruptedException {
    LocalFunction function = functions.named(source.function());
    try {
      function.call(event(source, messages));
      messages.forEach(message -> queues.delete(source.queue(), message));
    } catch (FunctionFailed | FunctionTimedOut failed) {
      Failures.tell(failed);
    }
  }

  /** The event of {@code messages}, as Lambda hands it to functions. */
  private static byte[] event(QueueSource source, List<Message> messages) {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    for (Message message : messages) {
      ObjectNode record =
          records
              .addObject()
              .put("messageId", message.messageId())
              .put("receiptHandle", message.receiptHandle())
              .put("body", message.body())
              .put("md5OfBody", message.md5OfBody())
              .put("eventSource", "aws:sqs")
              .put("eventSourceARN", source.queue())
              .put("awsRegion", Names.REGION);
      record.putObject("messageAttributes");
      ObjectNode attributes = record.putObject("attributes");
      message.attributesAsStrings().forEach(attributes::put);
    }
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }
}
