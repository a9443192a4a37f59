package io.largesse.handler;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Does once what every call does, before Lambda takes the snapshot that functions start from: what
 * is loaded and compiled then is there at the first real call.
 */
final class Priming implements Resource {
  private final Runnable calls;

  /** Whoever makes one must hold on to it: the context alone does not. */
  Priming(Runnable calls) {
    this.calls = calls;
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      calls.run();
    } catch (RuntimeException unready) {
      // A new role or table may not be there yet: starting slower is better than not at all.
      System.out.println(
          "{\"level\":\"WARN\",\"message\":\"not primed: "
              + unready.getClass().getSimpleName()
              + "\"}");
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing is kept open across the snapshot but connections, which the client renews.
  }
}
