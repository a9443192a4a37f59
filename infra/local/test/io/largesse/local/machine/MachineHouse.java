package io.largesse.local.machine;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.local.api.HttpFront;
import io.largesse.local.bus.Bridges;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.function.Services;
import io.largesse.local.permission.Grants;
import io.largesse.local.template.Template;
import io.largesse.local.work.Work;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** One state machine and its functions, reached by the SDK; there are no tables. */
final class MachineHouse implements AutoCloseable {
  static final String MACHINE =
      "arn:aws:states:eu-west-1:000000000000:stateMachine:largesse-local-Machine";

  private static final String TEMPLATE =
      """
      Resources:
        Task:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.machine.TaskFunction
            Timeout: 20
        Other:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.machine.TaskFunction
        Starter:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.machine.TaskFunction
            Policies:
              - Statement: [{Effect: Allow, Action: states:StartExecution, Resource: !Ref Machine}]
        Machine:
          Type: AWS::Serverless::StateMachine
          Properties:
            Policies: [{LambdaInvokePolicy: {FunctionName: !Ref Task}}]
            DefinitionSubstitutions: {Task: !GetAtt Task.Arn}
            Definition:
              QueryLanguage: JSONata
      """;

  private final HttpFront front = HttpFront.bind(0);
  private final MachineClients clients = new MachineClients(front.uri());
  private final Bridges bridges = new Bridges(front.uri());
  private final Work work = new Work();
  private final LocalFunctions functions;
  private final StateMachines machines;
  private final Grants grants;
  private final Template template;

  /**
   * @param definition in YAML, without its language
   */
  MachineHouse(String definition) {
    this(definition, TaskFunction.class);
  }

  /**
   * @param definition in YAML, without its language
   * @param task what answers to each call
   */
  MachineHouse(String definition, Class<? extends RequestStreamHandler> task) {
    this.template =
        Template.parse(
            TEMPLATE.replace(TaskFunction.class.getName(), task.getName()) + definition.indent(8),
            Map.of());
    this.grants = new Grants(template);
    Services services =
        new Services(_ -> noTables(), _ -> noStreams(), bridges::client, clients::client);
    this.functions =
        new LocalFunctions(template, InstantSource.system(), grants, services, _ -> List.of());
    this.machines = new StateMachines(template, functions, grants, work);
    MachineCalls calls = new MachineCalls(machines);
    front.start(calls::answer);
  }

  /** A client that may do everything. */
  SfnClient client() {
    return client(List.of());
  }

  /** The same, through {@code interceptors}. */
  SfnClient client(List<ExecutionInterceptor> interceptors) {
    return clients.client(interceptors);
  }

  /** A client that may do what {@code function} may. */
  SfnClient clientOf(String function) {
    return clients.client(
        List.of(
            grants.guardOf(
                template.ofType("AWS::Serverless::Function").stream()
                    .filter(resource -> resource.logicalId().equals(function))
                    .findFirst()
                    .orElseThrow())));
  }

  List<String> unusedGrants() {
    return grants.unused().stream().map(Object::toString).toList();
  }

  String start(String name, String input) {
    return client()
        .startExecution(start -> start.stateMachineArn(MACHINE).name(name).input(input))
        .executionArn();
  }

  boolean isIdle() throws InterruptedException {
    return work.isDone(Duration.ofSeconds(20));
  }

  /** How an execution with that input ended. */
  DescribeExecutionResponse run(String input) throws InterruptedException {
    String execution = start("run", input);
    if (!isIdle()) {
      throw new IllegalStateException("It does not end");
    }
    return client().describeExecution(describe -> describe.executionArn(execution));
  }

  @Override
  public void close() {
    machines.close();
    functions.close();
    front.close();
    clients.close();
    bridges.close();
  }

  private static DynamoDbClient noTables() {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:1"))
        .region(Region.EU_WEST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static DynamoDbStreamsClient noStreams() {
    throw new IllegalStateException("There are no tables here");
  }
}
