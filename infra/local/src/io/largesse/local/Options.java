package io.largesse.local;

import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.json.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * How to start the local process.
 *
 * @param template the template to build from
 * @param port where the API listens; 0 for any free port
 * @param currency the house's reference currency
 * @param ratesAddress where rates are fetched from daily; empty for nowhere
 * @param faults further interceptors of a function's client, by its logical id
 */
public record Options(
    Path template,
    int port,
    String currency,
    String ratesAddress,
    Function<String, List<ExecutionInterceptor>> faults) {
  private static final int PORT_MAX = 65_535;

  public Options {
    Value value = new Value(Json.object().textNode(currency), "", new ArrayList<>());
    if (Read.currency().read(value).isEmpty()) {
      throw new IllegalArgumentException(currency + " is no ISO 4217 currency, such as EUR");
    }
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException(port + " is no port from 0 to " + PORT_MAX);
    }
  }

  /** The project's own template, on any free port, without faults. */
  public static Options ofTemplate() {
    return new Options(Path.of("template.yaml"), 0, "EUR", "", function -> List.of());
  }

  public Options withPort(int port) {
    return new Options(template, port, currency, ratesAddress, faults);
  }

  public Options withCurrency(String currency) {
    return new Options(template, port, currency, ratesAddress, faults);
  }

  public Options withRatesAddress(String ratesAddress) {
    return new Options(template, port, currency, ratesAddress, faults);
  }

  public Options withTemplate(Path template) {
    return new Options(template, port, currency, ratesAddress, faults);
  }

  /** With faults that are injected into the clients of the functions they are asked for. */
  public Options withFaults(Function<String, List<ExecutionInterceptor>> faults) {
    return new Options(template, port, currency, ratesAddress, faults);
  }
}
