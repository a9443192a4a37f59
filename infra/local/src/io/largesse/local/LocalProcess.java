package io.largesse.local;

import io.largesse.local.api.Answer;
import io.largesse.local.api.Call;
import io.largesse.local.api.Gateway;
import io.largesse.local.api.HttpFront;
import io.largesse.local.api.Route;
import io.largesse.local.bus.Bridges;
import io.largesse.local.dynamo.LocalDynamo;
import io.largesse.local.dynamo.Tables;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.function.Services;
import io.largesse.local.machine.MachineClients;
import io.largesse.local.permission.Grants;
import io.largesse.local.queue.Queues;
import io.largesse.local.template.Template;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The whole stack of a template in this process, reached over HTTP on the loopback address. */
public final class LocalProcess implements AutoCloseable {
  private final HttpFront front;
  private final LocalDynamo dynamo;
  private final LocalFunctions functions;
  private final Bridges bridges;
  private final MachineClients machines;
  private final Background background;
  private final Grants grants;
  private final Gateway gateway;
  private final SettableClock clock = new SettableClock();
  private final LocalIssuer issuer;

  /** The port is taken first: the issuer's address, which functions are told, depends on it. */
  private LocalProcess(Options options, HttpFront front, LocalDynamo dynamo) {
    this.front = front;
    this.dynamo = dynamo;
    this.issuer = new LocalIssuer(front.uri().resolve("/_local"));
    Template template = Template.read(options.template(), parameters(options));
    this.grants = new Grants(template);
    this.bridges = new Bridges(front.uri());
    this.machines = new MachineClients(front.uri());
    Services services =
        new Services(dynamo::client, dynamo::streams, bridges::client, machines::client);
    this.functions = new LocalFunctions(template, clock, grants, services, options.faults());
    this.background = new Background(template, dynamo, functions, grants, clock);
    this.gateway = new Gateway(template, functions);
    LocalCalls localCalls = new LocalCalls(issuer, clock, background);
    dynamo.await();
    try (DynamoDbClient client = dynamo.client(List.of())) {
      Tables.create(template, client);
    }
    front.start(call -> answer(call, localCalls));
    background.start();
  }

  /** Starts everything that the template holds. */
  public static LocalProcess start(Options options) {
    HttpFront front = HttpFront.bind(options.port());
    LocalDynamo dynamo = LocalDynamo.start();
    try {
      return new LocalProcess(options, front, dynamo);
    } catch (RuntimeException failed) {
      front.close();
      dynamo.close();
      throw failed;
    }
  }

  /** Where the API answers; paths have no stage here. */
  public URI uri() {
    return front.uri();
  }

  /** A token of the local issuer; empty lists make no claim. */
  public String token(String role, List<String> boutiques, List<String> markets, String sub) {
    return issuer.token(role, boutiques, markets, sub);
  }

  /** From now on the domain's clock stands at {@code now}. */
  public void setClock(Instant now) {
    clock.set(now);
  }

  /** What a function would need in its environment to run elsewhere on this process's tables. */
  public Map<String, String> environmentOf(String function) {
    Map<String, String> environment = new TreeMap<>(functions.environmentOf(function));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", bridges.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SFN", machines.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    return environment;
  }

  /**
   * A client of this process's DynamoDB that may do everything, through {@code interceptors}, over
   * HTTP as on AWS.
   */
  public DynamoDbClient dynamo(List<ExecutionInterceptor> interceptors) {
    return dynamo.clientOverHttp(interceptors);
  }

  /** A client of its tables' streams that may do everything; the caller closes it. */
  public DynamoDbStreamsClient streams() {
    return dynamo.streams();
  }

  /** The queues, which tests look into. */
  public Queues queues() {
    return background.queues();
  }

  /**
   * Waits until streams, rules, schedules and state machines have nothing left to do, for as long
   * as {@code timeout}; whether it came to that.
   */
  public boolean isIdle(Duration timeout) throws InterruptedException {
    return background.isIdle(timeout);
  }

  /** What the functions may do, and what of it they did. */
  public Grants grants() {
    return grants;
  }

  /** Every route of the API. */
  public List<Route> routes() {
    return gateway.routes().all();
  }

  @Override
  public void close() {
    background.close();
    front.close();
    functions.close();
    bridges.close();
    machines.close();
    dynamo.close();
  }

  private Answer answer(Call call, LocalCalls localCalls) throws InterruptedException {
    return LocalCalls.concerns(call) ? localCalls.answer(call) : gateway.answer(call);
  }

  private Map<String, String> parameters(Options options) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("Stage", "local");
    parameters.put("Issuer", issuer.name());
    parameters.put("Audience", LocalIssuer.AUDIENCE);
    parameters.put("ReferenceCurrency", options.currency());
    if (!options.ratesAddress().isEmpty()) {
      parameters.put("RatesAddress", options.ratesAddress());
    }
    return parameters;
  }
}
