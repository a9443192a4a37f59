package io.largesse.gift;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Steps in JSON: as they are asked for, kept and read. */
public final class StepJson {
  private static final Set<StepKind> OF_NO_DAY =
      EnumSet.of(StepKind.APPROVE, StepKind.REJECT, StepKind.CANCEL);

  private StepJson() {}

  public static StepRequest readRequest(Fields fields) {
    Field<StepId> stepId = fields.required("stepId", Read.id(StepId::new));
    Field<StepKind> step = fields.required("step", Read.word(StepKind.class));
    Field<Optional<LocalDate>> on = fields.optional("on", Read.day());
    Field<Optional<String>> note = fields.optional("note", Read.text(GiftRequestJson.NOTE_MAX));
    return fields.build(
        () -> {
          if (on.get().isPresent() && OF_NO_DAY.contains(step.get())) {
            throw new IllegalArgumentException("has a day (on) with a step that happens today");
          }
          return new StepRequest(stepId.get(), step.get(), on.get(), note.get());
        });
  }

  static Step read(Fields fields) {
    Field<Role> role = fields.required("role", Read.word(Role.class));
    Field<GiftStatus> status = fields.required("status", Read.word(GiftStatus.class));
    Field<Act> act = fields.required("act", Read.object(ActJson::read));
    Field<StepRequest> request = fields.required("request", Read.object(StepJson::readRequest));
    return fields.build(() -> new Step(request.get(), act.get(), role.get(), status.get()));
  }

  static ObjectNode write(Step step) {
    ObjectNode json =
        Json.object().put("role", step.role().name()).put("status", step.status().name());
    json.set("act", ActJson.write(step.act()));
    return json.set("request", write(step.request()));
  }

  /** The form that callers read. */
  static ObjectNode answer(Step step) {
    return write(step.request())
        .put("by", step.act().by())
        .put("role", step.role().name())
        .put("at", step.act().at().toString())
        .put("status", step.status().name());
  }

  private static ObjectNode write(StepRequest request) {
    ObjectNode json =
        Json.object().put("stepId", request.stepId().value()).put("step", request.step().name());
    request.on().ifPresent(day -> json.put("on", day.toString()));
    request.note().ifPresent(note -> json.put("note", note));
    return json;
  }
}
