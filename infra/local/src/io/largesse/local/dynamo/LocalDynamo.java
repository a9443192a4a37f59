package io.largesse.local.dynamo;

import io.largesse.local.template.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** A fresh, empty DynamoDB in memory, which answers over HTTP too. */
public final class LocalDynamo implements AutoCloseable {
  /** Connections kept open: the JDK's 5 would be opened anew all the time by parallel functions. */
  private static final String CONNECTIONS_MAX = "64";

  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private final Future<Running> running;
  private final URI endpoint;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final WriteNotices notices = new WriteNotices();

  /** The database, and what answers for it over HTTP. */
  private record Running(LocalDynamoDBRequestHandler database, DynamoDBProxyServer server) {}

  private LocalDynamo(Future<Running> running, URI endpoint) {
    this.running = running;
    this.endpoint = endpoint;
  }

  /** Begins to start one, which takes a second or two; {@link #await} tells when it answers. */
  public static LocalDynamo start() {
    System.setProperty("http.maxConnections", CONNECTIONS_MAX);
    int port = freePort();
    FutureTask<Running> running = new FutureTask<>(() -> launch(port));
    Thread.ofPlatform().daemon().name("dynamodb").start(running);
    return new LocalDynamo(running, URI.create("http://127.0.0.1:" + port));
  }

  /** Waits until it answers. */
  public void await() {
    started();
  }

  public URI endpoint() {
    return endpoint;
  }

  /** A client whose every request passes {@code interceptors}, in this order. */
  public DynamoDbClient client(List<ExecutionInterceptor> interceptors) {
    return InProcess.client(DynamoDbClient.class, this::database, joined(interceptors, notices));
  }

  /** The same as functions have it on AWS: everything is written, sent and read. */
  public DynamoDbClient clientOverHttp(List<ExecutionInterceptor> interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Names.REGION))
        .credentialsProvider(CREDENTIALS)
        .httpClient(http)
        .overrideConfiguration(
            configuration -> configuration.executionInterceptors(joined(interceptors, notices)))
        .build();
  }

  /** A client that reads the streams of tables. */
  public DynamoDbStreamsClient streams() {
    return InProcess.client(DynamoDbStreamsClient.class, this::database, List.of());
  }

  /** A client that reads the streams of tables by their names in the template. */
  public DynamoDbStreamsClient streams(List<ExecutionInterceptor> interceptors) {
    return InProcess.client(
        DynamoDbStreamsClient.class,
        this::database,
        joined(interceptors, new StreamNames(this::streamOf)));
  }

  private LocalDynamoDBRequestHandler database() {
    return started().database();
  }

  private static List<ExecutionInterceptor> joined(
      List<ExecutionInterceptor> interceptors, ExecutionInterceptor last) {
    List<ExecutionInterceptor> all = new ArrayList<>(interceptors);
    all.add(last);
    return all;
  }

  private String streamOf(String table) {
    try (DynamoDbStreamsClient client = streams()) {
      return client.listStreams(of -> of.tableName(table)).streams().getFirst().streamArn();
    }
  }

  /** Tells {@code listener} the name of each table that a client has written to, after it did. */
  public void tellWrites(Consumer<String> listener) {
    notices.tell(listener);
  }

  @Override
  public void close() {
    Running last = started();
    http.close();
    stop(last.server());
  }

  /** Made of its parts: its own start would talk, and have telemetry configured. */
  private static Running launch(int port) throws Exception {
    // Not kept in a file, one database for all credentials, no slow motion of statuses.
    LocalDynamoDBRequestHandler database =
        new LocalDynamoDBRequestHandler(0, true, null, true, false);
    DynamoDBProxyServer server =
        new DynamoDBProxyServer(port, new LocalDynamoDBServerHandler(database, null));
    server.start();
    return new Running(database, server);
  }

  private Running started() {
    try {
      return running.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("DynamoDB Local does not start", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("DynamoDB Local did not start in time", interrupted);
    }
  }

  private static void stop(DynamoDBProxyServer server) {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("DynamoDB Local does not stop", failed);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
