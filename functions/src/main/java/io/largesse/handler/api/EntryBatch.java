package io.largesse.handler.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.id.Ids;
import io.largesse.json.Fault;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.json.Read;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A batch: one outcome for each entry, whatever becomes of the others.
 *
 * @param idField the field of an entry that names it
 * @param id what it names
 * @param max entries of one batch
 */
record EntryBatch<T>(String idField, Function<Fields, T> reader, Function<T, String> id, int max) {
  /**
   * Faults of one entry that are told: those of 500 entries must fit into one answer, or nobody
   * learns which of them were done.
   */
  private static final int FAULTS_MAX = 10;

  private static final ApiResponse BUSY =
      ApiResponse.problem(503, "busy", "Busy", "Too many at once: send this entry again");

  /**
   * Has {@code work} do what the entries without faults ask for.
   *
   * @param work gives what came of each, in order; none where time ran out
   */
  ApiResponse answer(ApiRequest request, Function<List<T>, List<Optional<ApiResponse>>> work) {
    return answer(request, work, (item, body) -> {});
  }

  /**
   * @param tell adds to an entry's outcome what else the answer to it says
   */
  ApiResponse answer(
      ApiRequest request,
      Function<List<T>, List<Optional<ApiResponse>>> work,
      BiConsumer<ObjectNode, JsonNode> tell) {
    List<Entry<T>> entries = request.json(this::entries);
    List<T> good = entries.stream().flatMap(entry -> entry.good().stream()).toList();
    Iterator<Optional<ApiResponse>> outcomes = work.apply(good).iterator();
    ArrayNode items = Json.array();
    for (Entry<T> entry : entries) {
      items.add(
          switch (entry) {
            case Entry.Good<T>(T value) ->
                item(id.apply(value), outcomes.next().orElse(BUSY), tell);
            case Entry.Bad<T>(String name, List<Fault> faults) ->
                item(name, ApiResponse.malformed(faults), tell);
          });
    }
    return ApiResponse.ok(Json.object().set("items", items));
  }

  private List<Entry<T>> entries(Fields fields) {
    Field<List<Entry<T>>> items =
        fields.required("items", Read.list(value -> Optional.of(read(value.node())), max));
    return fields.build(items);
  }

  private Entry<T> read(JsonNode node) {
    try {
      return new Entry.Good<>(Fields.read(node, reader, FAULTS_MAX));
    } catch (Malformed malformed) {
      return new Entry.Bad<>(idOrNull(node.path(idField).asText()), malformed.faults());
    }
  }

  /** The id of an entry that has other faults; null if that is no id, and may be anything. */
  private static @Nullable String idOrNull(String text) {
    try {
      return Ids.check(text);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private static ObjectNode item(
      @Nullable String id, ApiResponse outcome, BiConsumer<ObjectNode, JsonNode> tell) {
    ObjectNode item = Json.object().put("id", id).put("status", outcome.status());
    JsonNode body = Json.parse(outcome.body());
    if (outcome.status() >= 400) {
      item.set("problem", body);
    } else {
      tell.accept(item, body);
    }
    return item;
  }

  /** One entry of a batch. */
  private sealed interface Entry<T> {
    /** One that can be worked on. */
    record Good<T>(T value) implements Entry<T> {}

    /** One that cannot, and why. */
    record Bad<T>(@Nullable String id, List<Fault> faults) implements Entry<T> {}

    default Optional<T> good() {
      return this instanceof Good<T>(T value) ? Optional.of(value) : Optional.empty();
    }
  }
}
