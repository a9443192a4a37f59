package io.largesse.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A function's execution environments: each serves one call at a time, and is made when needed. */
final class Environments {
  /** Enough for races, and few enough for a laptop: further calls wait. Lambda's limit is 1,000. */
  private static final int ENVIRONMENTS_MAX = 32;

  private final Semaphore places = new Semaphore(ENVIRONMENTS_MAX);
  private final BlockingDeque<RequestStreamHandler> idle = new LinkedBlockingDeque<>();
  private final Supplier<RequestStreamHandler> start;

  Environments(Supplier<RequestStreamHandler> start) {
    this.start = start;
  }

  /** One call in an environment of its own. */
  interface Call {
    void with(RequestStreamHandler handler) throws Exception;
  }

  /** An environment whose call failed by an exception is used again; Lambda does so too. */
  void run(Call call) throws Exception {
    places.acquire();
    try {
      RequestStreamHandler warm = idle.pollFirst();
      RequestStreamHandler handler = warm == null ? start.get() : warm;
      try {
        call.with(handler);
      } finally {
        idle.addFirst(handler);
      }
    } finally {
      places.release();
    }
  }
}
