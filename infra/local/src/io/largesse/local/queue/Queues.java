package io.largesse.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The template's queues, in a server that speaks SQS. It takes seconds to start, so it does when
 * the first message comes: most runs have none.
 */
public final class Queues implements AutoCloseable {
  private static final List<QueueAttributeName> EMULATED =
      List.of(
          QueueAttributeName.MESSAGE_RETENTION_PERIOD,
          QueueAttributeName.REDRIVE_POLICY,
          QueueAttributeName.VISIBILITY_TIMEOUT);

  /** Seconds in which a message is not shown again to those who only look. */
  private static final int LOOK_SECONDS = 0;

  private static final int MESSAGES_MAX = 10;

  private final Map<String, Map<QueueAttributeName, String>> attributesByArn = new TreeMap<>();
  private volatile Consumer<String> sends = queueArn -> {};
  private volatile @Nullable Running running;

  public Queues(Template template) {
    for (Resource queue : template.ofType("AWS::SQS::Queue")) {
      attributesByArn.put(queue.arn(), attributes(queue.properties()));
    }
  }

  /** Whether there is a queue of that ARN. */
  public boolean has(String queueArn) {
    return attributesByArn.containsKey(queueArn);
  }

  /** Tells {@code listener} the ARN of each queue to which a message was sent. */
  public void tellSends(Consumer<String> listener) {
    sends = listener;
  }

  public void send(String queueArn, String body) {
    Running server = running();
    server.client().sendMessage(send -> send.queueUrl(server.url(queueArn)).messageBody(body));
    sends.accept(queueArn);
  }

  /** Messages of a queue, for its time not shown to others; none while nothing was ever sent. */
  List<Message> receive(String queueArn, int max) {
    Running server = running;
    return server == null
        ? List.of()
        : server
            .client()
            .receiveMessage(
                receive ->
                    receive
                        .queueUrl(server.url(queueArn))
                        .messageSystemAttributeNames(
                            MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
                        .maxNumberOfMessages(max))
            .messages();
  }

  /** Removes a message that was received. */
  void delete(String queueArn, Message message) {
    Running server = running();
    server
        .client()
        .deleteMessage(
            delete -> delete.queueUrl(server.url(queueArn)).receiptHandle(message.receiptHandle()));
  }

  /** Messages of a queue, by its logical id; they stay there. At most 10. */
  public List<String> messages(String logicalId) {
    Running server = running();
    return server
        .client()
        .receiveMessage(
            receive ->
                receive
                    .queueUrl(server.url(Names.queueArn(Names.name(logicalId))))
                    .visibilityTimeout(LOOK_SECONDS)
                    .maxNumberOfMessages(MESSAGES_MAX))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.client().close();
      running.server().stopAndWait();
    }
  }

  private synchronized Running running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private Running start() {
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    int port = server.waitUntilStarted().localAddress().getPort();
    SqsClient client =
        SqsClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .region(Region.of(Names.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    Map<String, String> urls = new HashMap<>();
    // Those that others give their dead letters to must be there before these.
    attributesByArn.entrySet().stream()
        .sorted(
            Comparator.comparing(
                queue -> queue.getValue().containsKey(QueueAttributeName.REDRIVE_POLICY)))
        .forEach(queue -> urls.put(queue.getKey(), make(client, queue)));
    return new Running(server, client, urls);
  }

  private static String make(
      SqsClient client, Map.Entry<String, Map<QueueAttributeName, String>> queue) {
    String name = queue.getKey().substring(queue.getKey().lastIndexOf(':') + 1);
    return client.createQueue(make -> make.queueName(name).attributes(queue.getValue())).queueUrl();
  }

  private static Map<QueueAttributeName, String> attributes(JsonNode properties) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    for (QueueAttributeName name : EMULATED) {
      JsonNode value = properties.path(name.toString());
      if (!value.isMissingNode()) {
        attributes.put(name, value.isObject() ? Json.write(value) : value.asText());
      }
    }
    return attributes;
  }

  /** The server once it runs. */
  private record Running(SQSRestServer server, SqsClient client, Map<String, String> urls) {
    String url(String arn) {
      String url = urls.get(arn);
      if (url == null) {
        throw new IllegalArgumentException("There is no queue " + arn);
      }
      return url;
    }
  }
}
