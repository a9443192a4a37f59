package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.TemplateFault;
import java.util.Set;

/** Refuses whatever in a state machine's definition Step Functions, or this process, would not. */
final class DefinitionCheck {
  static final String LAMBDA = "arn:aws:states:::lambda:invoke";

  private DefinitionCheck() {}

  static void machine(String where, JsonNode definition) {
    known(where, definition, StateFields.MACHINE);
    insist(
        definition.path("QueryLanguage").asText().equals("JSONata"),
        where,
        "its QueryLanguage must be JSONata");
    states(where, definition);
  }

  private static void states(String where, JsonNode holder) {
    JsonNode states = holder.path("States");
    leadsTo(where + "/StartAt", states, holder.path("StartAt"));
    states
        .properties()
        .forEach(entry -> state(where + "/" + entry.getKey(), states, entry.getValue()));
  }

  private static void state(String where, JsonNode states, JsonNode state) {
    String type = state.path("Type").asText();
    insist(!StateFields.of(type).isEmpty(), where, "a state of type " + type + " is not known");
    known(where, state, StateFields.of(type));
    switch (type) {
      case "Task" ->
          insist(
              state.path("Resource").asText().equals(LAMBDA)
                  && state.path("Arguments").has("FunctionName"),
              where,
              "a task has the Resource " + LAMBDA + " and an argument FunctionName here");
      case "Map" -> map(where, state);
      case "Choice" -> choice(where, states, state);
      default -> {
        // Nothing of its own.
      }
    }
    if (StateFields.of(type).contains("Next")) {
      insist(state.has("Next") != state.path("End").asBoolean(), where, "either Next or End");
      if (state.has("Next")) {
        leadsTo(where + "/Next", states, state.path("Next"));
      }
    }
    for (JsonNode retrier : state.path("Retry")) {
      known(where + "/Retry", retrier, StateFields.RETRIER);
      insist(!retrier.path("ErrorEquals").isEmpty(), where + "/Retry", "ErrorEquals is needed");
    }
    for (JsonNode catcher : state.path("Catch")) {
      known(where + "/Catch", catcher, StateFields.CATCHER);
      insist(!catcher.path("ErrorEquals").isEmpty(), where + "/Catch", "ErrorEquals is needed");
      leadsTo(where + "/Catch/Next", states, catcher.path("Next"));
    }
    Expressions.fault(state)
        .ifPresent(
            fault -> {
              throw new TemplateFault(where, fault);
            });
  }

  private static void map(String where, JsonNode state) {
    JsonNode processor = state.path("ItemProcessor");
    known(where + "/ItemProcessor", processor, StateFields.PROCESSOR);
    insist(
        processor.at("/ProcessorConfig/Mode").asText("INLINE").equals("INLINE"),
        where,
        "only the mode INLINE is known here");
    states(where + "/ItemProcessor", processor);
  }

  private static void choice(String where, JsonNode states, JsonNode state) {
    insist(!state.path("Choices").isEmpty(), where, "Choices are needed");
    for (JsonNode choice : state.path("Choices")) {
      known(where + "/Choices", choice, StateFields.CHOICE);
      insist(choice.has("Condition"), where + "/Choices", "a Condition is needed");
      leadsTo(where + "/Choices/Next", states, choice.path("Next"));
    }
    if (state.has("Default")) {
      leadsTo(where + "/Default", states, state.path("Default"));
    }
  }

  private static void known(String where, JsonNode object, Set<String> fields) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> insist(fields.contains(name), where + "/" + name, "this is not known here"));
  }

  private static void leadsTo(String where, JsonNode states, JsonNode name) {
    insist(states.has(name.asText()), where, "there is no state " + name);
  }

  private static void insist(boolean holds, String where, String otherwise) {
    if (!holds) {
      throw new TemplateFault(where, otherwise);
    }
  }
}
