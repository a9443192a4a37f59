package io.largesse.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The template's queues, in a server that speaks SQS. It takes seconds to start, so it does when
 * the first message comes: most runs have none.
 */
public final class Queues implements AutoCloseable {
  private static final List<QueueAttributeName> EMULATED =
      List.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, QueueAttributeName.VISIBILITY_TIMEOUT);

  /** Seconds in which a message is not shown again to those who only look. */
  private static final int LOOK_SECONDS = 0;

  private static final int MESSAGES_MAX = 10;

  private final Map<String, Map<QueueAttributeName, String>> attributesByArn = new TreeMap<>();
  private @Nullable Running running;

  public Queues(Template template) {
    for (Resource queue : template.ofType("AWS::SQS::Queue")) {
      attributesByArn.put(queue.arn(), attributes(queue.properties()));
    }
  }

  /** Whether there is a queue of that ARN. */
  public boolean has(String queueArn) {
    return attributesByArn.containsKey(queueArn);
  }

  public void send(String queueArn, String body) {
    Running server = running();
    server.client().sendMessage(send -> send.queueUrl(server.url(queueArn)).messageBody(body));
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
    attributesByArn.forEach(
        (arn, attributes) -> {
          String name = arn.substring(arn.lastIndexOf(':') + 1);
          urls.put(
              arn,
              client.createQueue(make -> make.queueName(name).attributes(attributes)).queueUrl());
        });
    return new Running(server, client, urls);
  }

  private static Map<QueueAttributeName, String> attributes(JsonNode properties) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    for (QueueAttributeName name : EMULATED) {
      if (properties.has(name.toString())) {
        attributes.put(name, properties.path(name.toString()).asText());
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
