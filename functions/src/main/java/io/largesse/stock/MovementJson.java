package io.largesse.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.Optional;

/** A movement in JSON, for callers and for storage alike. */
public final class MovementJson {
  private static final int REASON_LENGTH_MAX = 500;

  private MovementJson() {}

  public static Movement read(Fields fields) {
    Field<MovementId> id = fields.required("movementId", Read.id(MovementId::new));
    Field<MovementType> type = fields.required("type", Read.word(MovementType.class));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<Optional<BoutiqueId>> toBoutique =
        fields.optional("toBoutique", Read.id(BoutiqueId::new));
    Field<SkuCode> sku = fields.required("sku", Read.id(SkuCode::new));
    Field<Integer> quantity =
        fields.required(
            "quantity", Read.wholeNumber(-Movement.QUANTITY_MAX, Movement.QUANTITY_MAX));
    Field<Optional<StockState>> state = fields.optional("state", Read.word(StockState.class));
    Field<Optional<String>> reason = fields.optional("reason", Read.text(REASON_LENGTH_MAX));
    fields.peek(type).ifPresent(known -> check(fields, known, fields.peek(quantity)));
    fields
        .peek(type)
        .flatMap(known -> fields.peek(state).flatMap(named -> faultOf(known, named)))
        .ifPresent(fault -> fields.fault("state", fault));
    if (fields.peek(toBoutique).equals(Optional.of(fields.peek(boutique)))
        && fields.has("toBoutique")) {
      fields.fault("toBoutique", "is another boutique than the one that the units leave");
    }
    return fields.build(
        () ->
            new Movement(
                id.get(),
                type.get(),
                boutique.get(),
                toBoutique.get(),
                sku.get(),
                quantity.get(),
                state.get(),
                reason.get()));
  }

  public static ObjectNode write(Movement movement) {
    ObjectNode json =
        Json.object()
            .put("movementId", movement.id().value())
            .put("type", movement.type().name())
            .put("boutique", movement.boutique().value());
    movement.toBoutique().ifPresent(boutique -> json.put("toBoutique", boutique.value()));
    json.put("sku", movement.sku().value()).put("quantity", movement.quantity());
    movement.state().ifPresent(state -> json.put("state", state.name()));
    movement.reason().ifPresent(reason -> json.put("reason", reason));
    return json;
  }

  /** What callers read of a movement on record: with what it did where it was made. */
  public static ObjectNode write(RecordedMovement recorded) {
    ObjectNode json = write(recorded.movement());
    json.set("changes", UnitsJson.changes(recorded.changes()));
    return json.put("at", recorded.at().toString());
  }

  private static Optional<String> faultOf(MovementType type, Optional<StockState> state) {
    return state
        .filter(named -> !type.states().contains(named))
        .map(
            _ ->
                type.states().isEmpty()
                    ? "is of a count or a loss, and of no other movement"
                    : "is one of " + type.states().stream().sorted().toList());
  }

  /** What a movement of {@code type} asks for, and what only others may have. */
  private static void check(Fields fields, MovementType type, Optional<Integer> quantity) {
    boolean counts = type == MovementType.ADJUST;
    if (quantity.isPresent() && (quantity.get() == 0 || (quantity.get() < 0 && !counts))) {
      fields.fault("quantity", counts ? "is not 0: a count found a difference" : "is 1 or more");
    }
    if (fields.has("toBoutique") != (type == MovementType.TRANSFER)) {
      fields.fault("toBoutique", "is there for a TRANSFER, and only then");
    }
    if (!fields.has("reason") && (counts || type == MovementType.LOSE)) {
      fields.fault("reason", "is required of a count or a loss");
    }
  }
}
