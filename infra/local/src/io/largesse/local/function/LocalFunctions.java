package io.largesse.local.function;

import io.largesse.bus.EventBridge;
import io.largesse.dynamodb.Database;
import io.largesse.handler.Wiring;
import io.largesse.local.permission.Grants;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.stepfunctions.StepFunctions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** All functions of the template, each with its own environment and its own guarded client. */
public final class LocalFunctions implements AutoCloseable {
  private final Map<String, LocalFunction> functions = new TreeMap<>();
  private final Map<String, Map<String, String>> environments = new TreeMap<>();

  /**
   * @param faults further interceptors of a function, by its logical id
   */
  public LocalFunctions(
      Template template,
      InstantSource clock,
      Grants grants,
      Services services,
      Function<String, List<ExecutionInterceptor>> faults) {
    Secrets secrets = new Secrets(template);
    for (Resource resource : template.ofType("AWS::Serverless::Function")) {
      List<ExecutionInterceptor> interceptors = new ArrayList<>();
      interceptors.add(grants.guardOf(resource));
      interceptors.addAll(faults.apply(resource.logicalId()));
      Map<String, String> environment = environment(resource, secrets);
      environments.put(resource.logicalId(), environment);
      Wiring wiring =
          new Wiring(
              environment,
              clock,
              Database.of(
                  services.tables().apply(interceptors),
                  () -> services.streams().apply(interceptors)),
              () -> EventBridge.of(services.buses().apply(interceptors)),
              () -> StepFunctions.of(services.machines().apply(interceptors)));
      functions.put(resource.logicalId(), new LocalFunction(resource, wiring));
    }
  }

  public LocalFunction named(String logicalId) {
    LocalFunction function = functions.get(logicalId);
    if (function == null) {
      throw new IllegalArgumentException("There is no function " + logicalId);
    }
    return function;
  }

  /** The function with this ARN. */
  public LocalFunction withArn(String arn) {
    return functions.entrySet().stream()
        .filter(function -> Names.functionArn(Names.name(function.getKey())).equals(arn))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no function " + arn));
  }

  /** What the function finds in its environment. */
  public Map<String, String> environmentOf(String logicalId) {
    return Map.copyOf(environments.getOrDefault(logicalId, Map.of()));
  }

  @Override
  public void close() {
    functions.values().forEach(LocalFunction::close);
  }

  /** The template's variables of the function, and those that Lambda adds. */
  private static Map<String, String> environment(Resource function, Secrets secrets) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", Names.REGION);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    function
        .properties()
        .path("Environment")
        .path("Variables")
        .properties()
        .forEach(
            variable ->
                environment.put(variable.getKey(), secrets.resolve(variable.getValue().asText())));
    return environment;
  }
}
