package io.largesse.local;

import io.largesse.event.Change;
import io.largesse.event.Image;
import io.largesse.handler.Wiring;
import io.largesse.handler.stream.StreamFunction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes the items that are put, by their texts {@code id} and {@code v}, and fails when asked. */
public final class StubbornFunction extends StreamFunction {
  private static final List<String> NOTED = new CopyOnWriteArrayList<>();
  private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();
  private static volatile String failing = "";

  public StubbornFunction(Wiring wiring) {
    super(wiring.changeLog());
  }

  /** Has the next attempts fail at each item whose {@code v} is {@code value}. */
  static void failAt(String value, int attempts) {
    FAILURES_LEFT.set(attempts);
    failing = value;
  }

  static List<String> noted() {
    return NOTED;
  }

  @Override
  protected void follow(Change change, String requestId) {
    Image image = change.after().orElseThrow();
    if (image.text("v").equals(failing)
        && FAILURES_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("asked to fail");
    }
    NOTED.add(image.text("id") + "=" + image.text("v"));
  }
}
