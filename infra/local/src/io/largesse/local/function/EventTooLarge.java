package io.largesse.local.function;

/** An event is larger than Lambda takes; the function was not called. */
public final class EventTooLarge extends FunctionFailed {
  private static final long serialVersionUID = 1;

  EventTooLarge(String function, int bytes) {
    super(function, new IllegalArgumentException("an event of " + bytes + " bytes"));
  }
}
