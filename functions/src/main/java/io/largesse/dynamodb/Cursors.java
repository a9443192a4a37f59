package io.largesse.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Reads a list page by page, and makes the cursors that lead from one to the next.
 *
 * <p>A cursor names its list and the values of its last item that place it there. It is opaque to
 * callers, and of use for the same list alone.
 *
 * @param list the name of the list
 * @param fixed the key attributes, all strings, that are the same for the whole list
 * @param moving the other key attributes of the table and of the index, all strings, each with what
 *     its values begin with in this list
 * @param range between which values of one of them the list lies
 */
record Cursors(
    String list, Map<String, String> fixed, Map<String, String> moving, Optional<Range> range) {
  private static final int KEY_LENGTH_MAX = 1_024;

  Cursors(String list, Map<String, String> fixed, Map<String, String> moving) {
    this(list, fixed, moving, Optional.empty());
  }

  /** The same list where only values of {@code name} from one to another, both included, are. */
  Cursors within(String name, String from, String to) {
    return new Cursors(list, fixed, moving, Optional.of(new Range(name, from, to)));
  }

  /** The page of what {@code query} finds; it must return all key attributes. */
  Page<Map<String, AttributeValue>> query(
      DynamoDbClient client, QueryRequest query, PageRequest page) {
    QueryRequest.Builder limited = query.toBuilder().limit(page.limit() + 1);
    page.cursor().map(this::startAfter).ifPresent(limited::exclusiveStartKey);
    var found = client.query(limited.build());
    return cut(found.items(), found.lastEvaluatedKey(), page.limit());
  }

  /** The page of what {@code scan} finds, in no order. */
  Page<Map<String, AttributeValue>> scan(
      DynamoDbClient client, ScanRequest scan, PageRequest page) {
    ScanRequest.Builder limited = scan.toBuilder().limit(page.limit() + 1);
    page.cursor().map(this::startAfter).ifPresent(limited::exclusiveStartKey);
    var found = client.scan(limited.build());
    return cut(found.items(), found.lastEvaluatedKey(), page.limit());
  }

  /** One item more than asked for was read, which tells whether there is a next page. */
  private Page<Map<String, AttributeValue>> cut(
      List<Map<String, AttributeValue>> items, Map<String, AttributeValue> last, int limit) {
    if (items.size() > limit) {
      List<Map<String, AttributeValue>> asked = items.subList(0, limit);
      return new Page<>(asked, Optional.of(cursor(asked.getLast())));
    }
    return new Page<>(items, last.isEmpty() ? Optional.empty() : Optional.of(cursor(last)));
  }

  private String cursor(Map<String, AttributeValue> item) {
    ArrayNode parts = mark();
    sorted().forEach(name -> parts.add(Item.text(item, name)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.write(parts).getBytes(StandardCharsets.UTF_8));
  }

  /** The key that {@code cursor} names. */
  private Map<String, AttributeValue> startAfter(String cursor) {
    ArrayNode mark = mark();
    List<String> names = sorted();
    JsonNode parts = decode(cursor);
    check(parts.isArray() && parts.size() == mark.size() + names.size());
    for (int index = 0; index < mark.size(); index++) {
      check(parts.get(index).equals(mark.get(index)));
    }
    Map<String, AttributeValue> key = new HashMap<>();
    fixed.forEach((name, value) -> key.put(name, AttributeValue.fromS(value)));
    for (int index = 0; index < names.size(); index++) {
      JsonNode part = parts.get(mark.size() + index);
      String name = names.get(index);
      String text = part.isTextual() ? part.textValue() : "";
      check(!text.isEmpty() && text.startsWith(moving.getOrDefault(name, "")));
      check(text.getBytes(StandardCharsets.UTF_8).length <= KEY_LENGTH_MAX);
      check(range.stream().allMatch(values -> values.holds(name, text)));
      key.put(name, AttributeValue.fromS(text));
    }
    return key;
  }

  /** What every cursor of this list begins with. */
  private ArrayNode mark() {
    ArrayNode mark = Json.array().add(list);
    fixed.keySet().stream().sorted().forEach(name -> mark.add(fixed.get(name)));
    return mark;
  }

  private List<String> sorted() {
    return moving.keySet().stream().sorted().toList();
  }

  private static JsonNode decode(String cursor) {
    try {
      return Json.parse(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | Malformed foreign) {
      throw foreign();
    }
  }

  private static void check(boolean belongs) {
    if (!belongs) {
      throw foreign();
    }
  }

  private static Malformed foreign() {
    return new Malformed("/cursor", "does not belong to this list");
  }

  /** The values of one key attribute from one to another, both included. */
  private record Range(String name, String from, String to) {
    boolean holds(String attribute, String value) {
      return !attribute.equals(name) || (value.compareTo(from) >= 0 && value.compareTo(to) <= 0);
    }
  }
}
