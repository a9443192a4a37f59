package io.largesse.local.stream;

import io.largesse.local.function.Failures;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes batches of a stream to one function as Lambda does: in order, again and again when it
 * fails, in halves, and at last to a queue instead.
 */
final class Delivery {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final int PAUSE_DOUBLINGS_MAX = 6;

  private final EventSource source;
  private final Target target;
  private final GivenUp givenUp;
  private final InstantSource clock;

  /**
   * @param clock by which records age: the machine's own
   */
  Delivery(EventSource source, Target target, GivenUp givenUp, InstantSource clock) {
    this.source = source;
    this.target = target;
    this.givenUp = givenUp;
    this.clock = clock;
  }

  /** The function that is called. */
  interface Target {
    byte[] call(byte[] event) throws FunctionFailed, FunctionTimedOut, InterruptedException;
  }

  /** Told of batches that are tried no more. */
  interface GivenUp {
    void tell(Batch batch, String condition);
  }

  /** Returns when each record is done or given up. */
  void deliver(Batch whole) throws InterruptedException {
    Deque<Batch> open = new ArrayDeque<>();
    open.push(whole);
    while (!open.isEmpty()) {
      Batch batch = open.pop();
      int old = tooOld(batch);
      if (old > 0) {
        givenUp.tell(batch.part(0, old), "RecordAgeExceeded");
        if (old < batch.size()) {
          open.push(batch.part(old, batch.size()));
        }
      } else {
        attempt(batch, open);
      }
    }
  }

  private void attempt(Batch batch, Deque<Batch> open) throws InterruptedException {
    Outcome outcome = call(batch);
    if (outcome.place() == batch.size()) {
      return;
    }
    if (outcome.place() > 0) {
      open.push(batch.part(outcome.place(), batch.size()));
    } else if (source.bisects() && batch.size() > 1 && !outcome.reported()) {
      // Halving is no attempt of those that are allowed.
      int middle = batch.size() / 2;
      open.push(batch.part(middle, batch.size()));
      open.push(batch.part(0, middle));
    } else if (source.retries().filter(most -> batch.tries() >= most).isPresent()) {
      givenUp.tell(batch.triedAgain(), "RetryAttemptsExhausted");
    } else {
      int doublings = Math.min(batch.tries(), PAUSE_DOUBLINGS_MAX);
      Thread.sleep(FIRST_PAUSE.multipliedBy(1L << doublings));
      open.push(batch.triedAgain());
    }
  }

  /**
   * Calls the function. A failed record that it names is where a batch is halved (so says Lambda's
   * documentation): named the first, the batch stays whole.
   */
  private Outcome call(Batch batch) throws InterruptedException {
    byte[] answer;
    try {
      answer = target.call(StreamRecord.event(batch.records()));
    } catch (FunctionFailed | FunctionTimedOut failed) {
      Failures.tell(failed);
      return new Outcome(0, false);
    }
    return source.reports() ? Outcome.reported(batch, answer) : new Outcome(batch.size(), false);
  }

  /** How many records, from the first on, are older than is allowed. */
  private int tooOld(Batch batch) {
    int old = 0;
    while (old < batch.size() && isTooOld(batch.records().get(old))) {
      old++;
    }
    return old;
  }

  private boolean isTooOld(StreamRecord record) {
    return source
        .age()
        .filter(most -> record.at().plus(most).isBefore(clock.instant()))
        .isPresent();
  }
}
