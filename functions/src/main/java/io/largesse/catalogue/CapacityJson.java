package io.largesse.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A capacity in JSON. */
final class CapacityJson {
  private static final int BOUTIQUES_MAX = 1_000;

  private CapacityJson() {}

  static Capacity read(Fields fields) {
    Field<BoutiqueId> heldBy = fields.required("heldBy", Read.id(BoutiqueId::new));
    Field<List<BoutiqueId>> boutiques =
        fields.list("boutiques", Read.id(BoutiqueId::new), BOUTIQUES_MAX);
    Field<Optional<LocalDate>> from = fields.optional("from", Read.day());
    Field<Optional<LocalDate>> to = fields.optional("to", Read.day());
    return fields.build(
        () -> new Capacity(heldBy.get(), Set.copyOf(boutiques.get()), from.get(), to.get()));
  }

  static ObjectNode write(Capacity capacity) {
    ObjectNode json = Json.object().put("heldBy", capacity.heldBy().value());
    ArrayNode boutiques = json.putArray("boutiques");
    capacity.boutiques().stream().map(BoutiqueId::value).sorted().forEach(boutiques::add);
    capacity.from().ifPresent(day -> json.put("from", day.toString()));
    capacity.to().ifPresent(day -> json.put("to", day.toString()));
    return json;
  }
}
