package io.largesse.flow;

import io.largesse.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Runs the smoke flow on the local process and on a deployed stack at once, for
 * infra/localstack/run.
 *
 * <p>The two talk line by line. This says where its issuer is and where it publishes rates, because
 * the stack is deployed with them; is told where the stack answers; asks for schedules to be run;
 * tells each job that both hosts have done; and stays until its input ends.
 */
public final class Smoke {
  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream out = System.out;

  private Smoke() {
    // The functions of the local process log to the standard output.
    System.setOut(System.err);
  }

  public static void main(String[] arguments) throws IOException {
    try (SmokeHouse house = SmokeHouse.open()) {
      new Smoke().run(house);
    }
  }

  private void run(SmokeHouse house) throws IOException {
    String local = house.process().uri().toString();
    out.println(
        Json.write(
            Json.object()
                .put("local", local)
                .put("issuer", local + "/_local")
                .put("rates", house.rates().address())));
    String api = in.readLine();
    if (api == null) {
      return;
    }
    Host stack = new HttpHost(api, actor -> actor.token(house.process()), this::runSchedule);
    TwoHosts both = new TwoHosts(house.host(), stack, api.substring(api.lastIndexOf('/')));
    new SmokeFlow(both, house.ratesDay()).run(job -> out.println("done " + job));
    out.println("passed " + both.answers());
    in.lines().forEach(line -> {});
  }

  private void runSchedule(String function) {
    out.println("schedule " + function);
    try {
      if (!"ran".equals(in.readLine())) {
        throw new AssertionError(function + " could not be run");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
