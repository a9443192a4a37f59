package io.largesse.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends many requests to the API, some at a time, and ends at the first that is refused. */
final class Poster {
  /** More would not be faster on two cores. */
  private static final int AT_ONCE_MAX = 8;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI api;
  private final String token;

  Poster(URI api, String token) {
    this.api = api;
    this.token = token;
  }

  /** One request. */
  record Post(String method, String path, String mediaType, String body) {
    static Post json(String method, String path, JsonNode body) {
      return new Post(method, path, "application/json", Json.write(body));
    }
  }

  void send(List<Post> posts) {
    List<Callable<HttpResponse<String>>> calls =
        posts.stream().<Callable<HttpResponse<String>>>map(post -> () -> send(post)).toList();
    try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE_MAX)) {
      for (Future<HttpResponse<String>> answer : executor.invokeAll(calls)) {
        check(answer.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The API cannot be reached", failed.getCause());
    }
  }

  private HttpResponse<String> send(Post post) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve(post.path()))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", post.mediaType())
            .method(post.method(), BodyPublishers.ofString(post.body()))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** A batch is 200 as a whole, and tells of each entry. */
  private static void check(HttpResponse<String> answer) {
    boolean refused =
        answer.statusCode() >= 300
            || Json.parse(answer.body())
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("status").asInt() >= 300);
    if (refused) {
      throw new IllegalStateException(
          "%s answered %d: %s"
              .formatted(answer.uri().getPath(), answer.statusCode(), answer.body()));
    }
  }
}
