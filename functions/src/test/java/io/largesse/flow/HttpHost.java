package io.largesse.flow;

import io.largesse.local.LocalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A host that is reached over HTTP.
 *
 * @param api what every path is added to
 * @param tokens a token for whoever calls
 * @param schedules runs a scheduled function, by its logical id
 */
record HttpHost(String api, Function<Actor, String> tokens, Consumer<String> schedules)
    implements Host {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** API Gateway gives up after 29 seconds; a stand-in may have a JVM to start before. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  static HttpHost of(LocalProcess process, Function<Actor, String> tokens) {
    return new HttpHost(
        process.uri().toString(),
        tokens,
        function -> {
          URI schedule = process.uri().resolve("/_local/schedules/" + function);
          send(HttpRequest.newBuilder(schedule).POST(BodyPublishers.noBody()).build()).is(200);
        });
  }

  @Override
  public Reply answer(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + call.path()))
            .timeout(PATIENCE)
            .method(call.method(), BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    call.actor().ifPresent(who -> request.header("Authorization", "Bearer " + tokens.apply(who)));
    return send(request.build());
  }

  @Override
  public void runSchedule(String function) {
    schedules.accept(function);
  }

  private static Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(request + " was not answered", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
