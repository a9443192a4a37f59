package io.largesse.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.json.Read;
import io.largesse.page.PageRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of the API, from a caller whose role is open to its route.
 *
 * @param route such as "PUT /boutiques/{id}"
 * @param headers by lower-case name
 * @param body as it came, perhaps empty
 * @param now the time at which the call is judged
 */
public record ApiRequest(
    String route,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    Caller caller,
    String requestId,
    Instant now) {
  private static final Pattern JSON =
      Pattern.compile("application/json( *; *charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

  /** What {@code reader} makes of the JSON body; throws {@link Malformed} with every fault. */
  public <T> T json(Function<Fields, T> reader) {
    return Fields.read(json(), reader);
  }

  /**
   * What {@code reader} makes of the JSON body and of the path's {@code id}, which is its field
   * {@code name}; a body that has the field as well must agree.
   */
  public <T> T json(String name, Object id, Function<Fields, T> reader) {
    JsonNode body = json();
    if (body instanceof ObjectNode object) {
      if (object.has(name) && !object.path(name).asText().equals(id.toString())) {
        throw new Malformed("/" + name, "is the id that the path names, or left out");
      }
      object.put(name, id.toString());
    }
    return Fields.read(body, reader);
  }

  /** The JSON body; one whose media type is not said is taken for JSON. */
  public JsonNode json() {
    checkNoQuery();
    if (!JSON.matcher(headers.getOrDefault("content-type", "application/json")).matches()) {
      throw new UnsupportedMediaType();
    }
    if (body.isEmpty()) {
      throw new Malformed("", "A JSON body is required");
    }
    return Json.parse(body);
  }

  /** The path's variable {@code name}, of which {@code make} makes its type. */
  public <T> T path(String name, Function<String, T> make) {
    try {
      return make.apply(path.getOrDefault(name, ""));
    } catch (IllegalArgumentException faulty) {
      throw new Malformed("", "The path's {" + name + "}: " + faulty.getMessage());
    }
  }

  /** What {@code reader} makes of the query, whose parameters are all strings. */
  public <T> T query(Function<Fields, T> reader) {
    checkNoBody();
    ObjectNode parameters = Json.object();
    query.forEach(parameters::put);
    return Fields.read(parameters, reader);
  }

  /** Throws {@link Malformed} if the call has a query or a body. */
  void checkBare() {
    checkNoQuery();
    checkNoBody();
  }

  private void checkNoQuery() {
    if (!query.isEmpty()) {
      throw new Malformed("", "This takes no parameters in the query");
    }
  }

  private void checkNoBody() {
    if (!body.isEmpty()) {
      throw new Malformed("", "This takes no body");
    }
  }

  /** Reads {@code limit} and {@code cursor} of a list's query. */
  public static Field<PageRequest> page(Fields query) {
    Field<Integer> limit =
        query.optional("limit", Read.text(3, ApiRequest::limit), PageRequest.LIMIT_DEFAULT);
    Field<Optional<String>> cursor = query.optional("cursor", Read.text(2_000));
    return () -> new PageRequest(limit.get(), cursor.get());
  }

  /** Throws {@link Forbidden} unless the caller acts in all markets. */
  public void checkActsEverywhere() {
    if (!caller.actsEverywhere()) {
      throw new Forbidden();
    }
  }

  /** The version that the caller has read, as {@code If-Match} says. */
  public Optional<Long> ifMatch() {
    String header = headers.get("if-match");
    if (header == null) {
      return Optional.empty();
    }
    Matcher etag = ETAG.matcher(header.strip());
    return Optional.of(etag.matches() ? Long.parseLong(etag.group(1)) : -1L);
  }

  /** Whether this call reads, and would have what it reads as CSV if that is a list. */
  public boolean wantsCsv() {
    return route.startsWith("GET ") && new Accept(headers.getOrDefault("accept", "")).prefersCsv();
  }

  /** The act of the caller in this call. */
  public Act act() {
    return new Act(caller.sub(), requestId, now);
  }

  private static int limit(String text) {
    if (NUMBER.matcher(text).matches()) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= PageRequest.LIMIT_MAX) {
        return limit;
      }
    }
    throw new IllegalArgumentException("is a whole number from 1 to " + PageRequest.LIMIT_MAX);
  }
}
