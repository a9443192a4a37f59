package io.largesse.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fault;
import io.largesse.json.Json;
import io.largesse.page.Page;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An answer of the API. */
public record ApiResponse(int status, Map<String, String> headers, String body) {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String LOCATION = "Location";
  private static final String CSV = "text/csv; charset=utf-8; header=present";

  public static ApiResponse json(int status, JsonNode body) {
    return new ApiResponse(
        status, Map.of(CONTENT_TYPE, "application/json; charset=utf-8"), Json.write(body));
  }

  public static ApiResponse ok(JsonNode body) {
    return json(200, body);
  }

  /** A value with its version as ETag. */
  public static <T> ApiResponse ok(Versioned<T> versioned, Function<T, ? extends JsonNode> write) {
    return ok(write.apply(versioned.value())).with("ETag", etag(versioned.version()));
  }

  public static ApiResponse created(String location, JsonNode body) {
    return json(201, body).with(LOCATION, location);
  }

  /** It is so, and there is nothing to tell of it. */
  public static ApiResponse noContent() {
    return new ApiResponse(204, Map.of(), "");
  }

  /** One page of a list. */
  public static <T> ApiResponse page(Page<T> page, Function<T, ? extends JsonNode> write) {
    ArrayNode items = Json.array();
    page.items().forEach(item -> items.add(write.apply(item)));
    ObjectNode body = Json.object().set("items", items);
    page.next().ifPresent(next -> body.put("next", next));
    return list(body);
  }

  /** One page of a list that comes with more than its items. */
  public static ApiResponse list(ObjectNode body) {
    ApiResponse answer = ok(body);
    return Payload.fits(answer.body()) ? answer : tooLong();
  }

  /** A page of so many items that no answer can carry them. */
  static ApiResponse tooLong() {
    return malformed(
        List.of(new Fault("/limit", "asks for more than an answer can carry: name a smaller one")));
  }

  /**
   * A page for people.
   *
   * @param policy what the page may load and run
   */
  public static ApiResponse page(String html, String policy) {
    return new ApiResponse(200, Map.of(CONTENT_TYPE, "text/html; charset=utf-8"), html)
        .with("Content-Security-Policy", policy)
        .with("X-Content-Type-Options", "nosniff");
  }

  /**
   * The list that {@code route} reads as CSV, the cursor of its next page in a header; anything
   * else as it is.
   */
  ApiResponse asCsv(String route) {
    return status == 200 ? CsvColumns.of(route).map(this::in).orElse(this) : this;
  }

  private ApiResponse in(CsvColumns columns) {
    ObjectNode list = (ObjectNode) Json.parse(body);
    String csv = Csv.of(columns, list);
    if (!Payload.fits(csv)) {
      return tooLong();
    }
    ApiResponse answer = new ApiResponse(status, headers, csv).with(CONTENT_TYPE, CSV);
    return list.has("next") ? answer.with("X-Next-Cursor", list.path("next").asText()) : answer;
  }

  /** How a {@code PUT} ended; {@code location} is where the value is found. */
  public static <T> ApiResponse saved(
      Saved<T> saved, String location, Function<T, ? extends JsonNode> write) {
    return switch (saved) {
      case Saved.Created<T>(Versioned<T> now) ->
          created(location, write.apply(now.value())).with("ETag", etag(now.version()));
      case Saved.Replaced<T>(Versioned<T> now) -> ok(now, write);
      case Saved.Unchanged<T>(Versioned<T> now) -> ok(now, write);
      case Saved.Unread<T>() ->
          problem(
              428,
              "precondition-required",
              "Precondition required",
              "It exists with other content: name the ETag that you read in If-Match");
      case Saved.Stale<T>() ->
          problem(
              412,
              "precondition-failed",
              "Precondition failed",
              "It has changed since you read it: read it again");
    };
  }

  /** A problem (RFC 9457) of the type {@code /problems/<type>}. */
  public static ApiResponse problem(int status, String type, String title, String detail) {
    return problem(status, problemBody(status, type, title, detail));
  }

  /** A problem with members of its own. */
  public static ApiResponse problem(int status, ObjectNode body) {
    return new ApiResponse(
        status, Map.of(CONTENT_TYPE, "application/problem+json"), Json.write(body));
  }

  public static ObjectNode problemBody(int status, String type, String title, String detail) {
    return Json.object()
        .put("type", "/problems/" + type)
        .put("title", title)
        .put("status", status)
        .put("detail", detail);
  }

  public static ApiResponse malformed(List<Fault> faults) {
    return problem(400, malformedBody(faults));
  }

  /** The problem of an input that has {@code faults}, for an answer or an entry of a batch. */
  public static ObjectNode malformedBody(List<Fault> faults) {
    ObjectNode body =
        problemBody(400, "malformed-request", "Malformed request", "The request has faults");
    ArrayNode errors = body.putArray("errors");
    faults.forEach(
        fault ->
            errors.add(
                Json.object().put("pointer", fault.pointer()).put("detail", fault.detail())));
    return body;
  }

  public static ApiResponse notFound(String what) {
    return problem(404, "not-found", "Not found", what + " is not known");
  }

  public static ApiResponse forbidden(String detail) {
    return problem(403, "forbidden", "Forbidden", detail);
  }

  /** The caller's role may do it, but not there. */
  public static ApiResponse outOfScope() {
    return forbidden("This lies outside of where you may act");
  }

  public static ApiResponse exposureFull() {
    return problem(
        409,
        "exposure-full",
        "Exposure full",
        "More gifts count for this person, household or employer than can be kept together");
  }

  /** The id is in use for something else. */
  public static ApiResponse idAlreadyUsed() {
    return problem(
        409, "id-already-used", "Id already used", "This id was used before with other content");
  }

  /** This answer, found by those who know the API under {@code base}. */
  ApiResponse under(String base) {
    String location = headers.get(LOCATION);
    return location == null ? this : with(LOCATION, base + location);
  }

  /** This answer with one more header. */
  public ApiResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiResponse(status, more, body);
  }

  private static String etag(long version) {
    return "\"" + version + "\"";
  }
}
