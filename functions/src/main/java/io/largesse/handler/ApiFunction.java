package io.largesse.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Access;
import io.largesse.access.Caller;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.threshold.ExposureFull;
import io.largesse.version.Busy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A function behind API Gateway: finds the route, lets in who may, and writes the answer.
 *
 * <p>Only faults of the input, and what cannot be done at the moment, are answered here. Every
 * other failure leaves the function, so that Lambda counts it and API Gateway answers 502.
 */
public abstract class ApiFunction implements RequestStreamHandler {
  private static final String RETRY_AFTER_SECONDS = "2";

  private final InstantSource clock;
  private final Map<String, Endpoint> endpoints;

  @SuppressWarnings("UnusedVariable") // Held on to, or there would be no priming.
  private final Priming priming;

  /** A function with one endpoint for each route, such as "PUT /boutiques/{id}". */
  @SuppressWarnings("this-escape") // Primed before a snapshot only, long after this is whole.
  protected ApiFunction(Wiring wiring, Map<String, Endpoint> endpoints) {
    this.clock = wiring.clock();
    this.endpoints = Map.copyOf(endpoints);
    this.priming = new Priming(this::prime);
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    serve(endpoints, input, output);
  }

  /** The body of a call that primes {@code route}; without one, the route is not called. */
  protected Optional<String> primer(String route) {
    return route.startsWith("GET ") ? Optional.of("") : Optional.empty();
  }

  /** Makes every call that primes this function; what they answer does not matter. */
  protected void prime() {
    primed().forEach((route, body) -> call(endpoints, route, body));
  }

  /** The routes that are called, each with its body. */
  final Map<String, String> primed() {
    Map<String, String> primed = new TreeMap<>();
    endpoints.keySet().forEach(route -> primer(route).ifPresent(body -> primed.put(route, body)));
    return primed;
  }

  /**
   * Has {@code others}, which may be over another database, serve a call of {@code route} as this
   * function would: the answer that Lambda would get.
   */
  protected final String call(Map<String, Endpoint> others, String route, String body) {
    byte[] event = Json.write(Primer.event(route, body)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      serve(others, new ByteArrayInputStream(event), answer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private void serve(Map<String, Endpoint> among, InputStream input, OutputStream output)
      throws IOException {
    GatewayEvent event = GatewayEvent.of(Json.parseEvent(input));
    ApiResponse response =
        answer(among, event).under(event.base()).with("X-Request-Id", event.requestId());
    ObjectNode proxy = Json.object().put("statusCode", response.status());
    ObjectNode headers = proxy.putObject("headers");
    response.headers().forEach(headers::put);
    JsonNode whole = proxy.put("body", response.body()).put("isBase64Encoded", false);
    output.write(Json.write(whole).getBytes(StandardCharsets.UTF_8));
  }

  private ApiResponse answer(Map<String, Endpoint> among, GatewayEvent event) {
    Endpoint endpoint = among.get(event.route());
    if (endpoint == null) {
      return ApiResponse.problem(404, "not-found", "Not found", "There is no such resource");
    }
    Optional<Caller> caller = event.caller();
    if (caller.isEmpty() || !Access.rolesOf(event.route()).contains(caller.get().role())) {
      return ApiResponse.forbidden("Your role may not do this");
    }
    try {
      ApiRequest request = event.request(caller.get(), clock.instant());
      ApiResponse response = endpoint.answer(request);
      return request.wantsCsv() ? response.asCsv(request.route()) : response;
    } catch (Malformed malformed) {
      return ApiResponse.malformed(malformed.faults());
    } catch (UnsupportedMediaType unsupported) {
      return ApiResponse.problem(
          415, "unsupported-media-type", "Unsupported media type", "Send application/json");
    } catch (Forbidden forbidden) {
      return ApiResponse.outOfScope();
    } catch (ExposureFull full) {
      log(full, event.requestId());
      return ApiResponse.exposureFull();
    } catch (Busy busy) {
      return ApiResponse.problem(503, "busy", "Busy", "Not possible at the moment: try again")
          .with("Retry-After", RETRY_AFTER_SECONDS);
    }
  }

  /** Written as an error, so that the alarm rings: no gift can be registered until it is solved. */
  private static void log(ExposureFull full, String requestId) {
    System.out.println(
        Json.write(
            ErrorLine.of("exposure full")
                .put("subject", full.subject().toString())
                .put("requestId", requestId)));
  }
}
