package io.largesse.handler;

import io.largesse.dynamodb.Database;
import java.time.InstantSource;
import java.util.Map;

/**
 * Builds what functions use, out of the environment: the only class that sees every layer.
 *
 * @param clock by which the domain decides
 */
public record Wiring(Map<String, String> environment, InstantSource clock, Database database) {
  public Wiring {
    environment = Map.copyOf(environment);
  }

  /** The wiring of a function that Lambda starts. */
  public static Wiring ofLambda() {
    return new Wiring(System.getenv(), InstantSource.system(), Database.ofLambda());
  }

  /** The value of the environment variable {@code name}, without which nothing works. */
  public String setting(String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("The environment lacks " + name);
    }
    return value;
  }
}
