package io.largesse.measurement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Manifests as they are stored. */
public final class ManifestJson {
  private static final int NAME_LENGTH_MAX = 200;
  private static final int LABELS_MAX = 10_000;

  private ManifestJson() {}

  public static ObjectNode write(Manifest manifest) {
    ObjectNode json = Json.object().put("attempt", manifest.attempt());
    ObjectNode chunks = json.putObject("chunks");
    new TreeMap<>(manifest.chunks()).forEach(chunks::put);
    json.put("clients", manifest.clients()).put("unreadable", manifest.unreadable());
    manifest.next().ifPresent(next -> json.put("next", next));
    return json;
  }

  public static Manifest read(Fields fields) {
    Field<String> attempt = fields.required("attempt", Read.text(NAME_LENGTH_MAX));
    Field<Map<String, Integer>> chunks =
        fields.map(
            "chunks",
            Read.text(NAME_LENGTH_MAX),
            Read.wholeNumber(1, Integer.MAX_VALUE),
            LABELS_MAX);
    Field<Long> clients = fields.required("clients", value -> Optional.of(value.node().asLong()));
    Field<Long> unreadable =
        fields.required("unreadable", value -> Optional.of(value.node().asLong()));
    Field<Optional<String>> next = fields.optional("next", Read.text(NAME_LENGTH_MAX));
    return fields.build(
        () ->
            new Manifest(attempt.get(), chunks.get(), clients.get(), unreadable.get(), next.get()));
  }
}
