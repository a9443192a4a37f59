package io.largesse.gift;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps in JSON: as they are asked for, kept and read. */
public final class StepJson {
  /** Those that somebody can ask for. */
  private static final List<StepKind> ASKED =
      Arrays.stream(StepKind.values()).filter(kind -> kind != StepKind.EXPIRE).toList();

  /** Those that may be entered after the day on which they happened. */
  private static final Set<StepKind> DATED = EnumSet.of(StepKind.GIVE, StepKind.RETURN);

  /** Those that say why. */
  private static final Set<StepKind> REASONED = EnumSet.of(StepKind.APPROVE, StepKind.REJECT);

  /** Letters that show nothing. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

  private StepJson() {}

  /** Reads a step as a caller asks for it. */
  public static StepRequest readRequest(Fields fields) {
    Field<StepKind> step = fields.required("step", Read.word(ASKED));
    Field<Optional<LocalDate>> on = fields.optional("on", Read.day());
    fields
        .peek(step)
        .ifPresent(
            kind -> {
              if (!DATED.contains(kind) && fields.peek(on).flatMap(day -> day).isPresent()) {
                fields.fault("on", "is there for GIVE and RETURN only: other steps happen today");
              }
              if (!fields.has("note") && REASONED.contains(kind)) {
                fields.fault("note", "is required: it says why");
              }
            });
    Field<Optional<String>> note = note(fields);
    boolean saysNothing =
        fields.peek(note).flatMap(text -> text).filter(text -> !hasWords(text)).isPresent();
    if (saysNothing && fields.peek(step).filter(REASONED::contains).isPresent()) {
      fields.fault("note", "has words: it says why");
    }
    return read(fields, step, on, note);
  }

  private static Field<Optional<String>> note(Fields fields) {
    return fields.optional("note", Read.text(GiftRequestJson.NOTE_MAX));
  }

  /** Spaces of all kinds and characters without width are not words. */
  private static boolean hasWords(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.isLetterOrDigit(point) && FILLERS.indexOf(point) < 0);
  }

  private static StepRequest read(
      Fields fields,
      Field<StepKind> step,
      Field<Optional<LocalDate>> on,
      Field<Optional<String>> note) {
    Field<StepId> stepId = fields.required("stepId", Read.id(StepId::new));
    return fields.build(() -> new StepRequest(stepId.get(), step.get(), on.get(), note.get()));
  }

  private static StepRequest readKept(Fields fields) {
    return read(
        fields,
        fields.required("step", Read.word(StepKind.class)),
        fields.optional("on", Read.day()),
        note(fields));
  }

  static Step read(Fields fields) {
    Field<Role> role = fields.required("role", Read.word(Role.class));
    Field<GiftStatus> status = fields.required("status", Read.word(GiftStatus.class));
    Field<Act> act = fields.required("act", Read.object(ActJson::read));
    Field<StepRequest> request = fields.required("request", Read.object(StepJson::readKept));
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
