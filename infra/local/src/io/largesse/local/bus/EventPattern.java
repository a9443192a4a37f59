package io.largesse.local.bus;

import io.largesse.local.template.TemplateFault;
import java.io.IOException;
import software.amazon.event.ruler.Machine;

/** A pattern of events, matched by the code that EventBridge and Lambda match with. */
public final class EventPattern {
  private static final String NAME = "pattern";

  private final Machine machine = Machine.builder().build();

  /**
   * @param where the pattern is in the template
   */
  public EventPattern(String where, String pattern) {
    try {
      machine.addRule(NAME, pattern);
    } catch (IOException wrong) {
      throw new TemplateFault(where, "it is no pattern: " + wrong.getMessage());
    }
  }

  public boolean matches(String event) {
    try {
      return !machine.rulesForJSONEvent(event).isEmpty();
    } catch (Exception noEvent) {
      throw new IllegalStateException("An event is no JSON", noEvent);
    }
  }
}
