package io.largesse.finance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A declaration in JSON: as it is kept, and as callers read it. */
public final class DeclarationJson {
  private static final int ACTOR_MAX = 1_000;

  private DeclarationJson() {}

  /** Reads what {@link #write} wrote. */
  public static Declaration read(Fields fields) {
    Field<DeclarationId> id = fields.required("declarationId", id());
    Field<DeclarationKind> kind = fields.required("kind", Read.word(DeclarationKind.class));
    Field<Optional<DeclarationId>> corrects = fields.optional("corrects", id());
    Field<GivenGift> gift = GivenGiftJson.read(fields);
    Field<Instant> at = fields.required("recordedAt", Read.time());
    Field<String> by = fields.required("recordedBy", Read.text(ACTOR_MAX));
    Field<String> request = fields.required("requestId", Read.text(ACTOR_MAX));
    Field<List<DeclarationLine>> lines =
        fields.list("lines", Read.object(DeclarationLineJson::read), DeclaredJson.LINES_MAX);
    Field<Optional<Posting>> posted =
        fields.optional("posted", Read.object(DeclarationJson::readPosting));
    return fields.build(
        () ->
            new Declaration(
                id.get(),
                kind.get(),
                corrects.get(),
                gift.get(),
                new Act(by.get(), request.get(), at.get()),
                lines.get(),
                posted.get()));
  }

  /** The form that is kept. */
  public static ObjectNode write(Declaration declaration) {
    return answer(declaration).put("requestId", declaration.recorded().requestId());
  }

  /** The form that callers read. */
  public static ObjectNode answer(Declaration declaration) {
    ObjectNode json =
        Json.object()
            .put("declarationId", declaration.id().toString())
            .put("kind", declaration.kind().name());
    declaration.corrects().ifPresent(first -> json.put("corrects", first.toString()));
    json.setAll(GivenGiftJson.write(declaration.gift()));
    json.put("recordedAt", declaration.recorded().at().toString());
    json.put("recordedBy", declaration.recorded().by());
    ArrayNode lines = json.putArray("lines");
    declaration.lines().forEach(line -> lines.add(DeclarationLineJson.write(line)));
    declaration.posted().ifPresent(posted -> json.set("posted", write(posted)));
    return json;
  }

  /** A row for each line, each with what the declaration says beside: for tables. */
  public static List<ObjectNode> rows(Declaration declaration) {
    ObjectNode beside = answer(declaration);
    JsonNode lines = beside.remove("lines");
    return lines
        .valueStream()
        .map(line -> beside.deepCopy().<ObjectNode>set("line", line))
        .toList();
  }

  private static As<DeclarationId> id() {
    return Read.text(DeclarationId.LENGTH_MAX, DeclarationId::parse);
  }

  private static Posting readPosting(Fields fields) {
    Field<String> reference = fields.required("reference", Read.text(Posting.REFERENCE_MAX));
    Field<String> by = fields.required("by", Read.text(ACTOR_MAX));
    Field<Instant> at = fields.required("at", Read.time());
    return fields.build(() -> new Posting(reference.get(), by.get(), at.get()));
  }

  private static ObjectNode write(Posting posting) {
    return Json.object()
        .put("reference", posting.reference())
        .put("by", posting.by())
        .put("at", posting.at().toString());
  }
}
