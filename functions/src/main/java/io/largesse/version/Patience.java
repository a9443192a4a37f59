package io.largesse.version;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How long a write that loses races is tried again, with growing pauses of random length.
 *
 * @param budget the time that all attempts and pauses may take
 * @param nanos the machine's own time, which passes even when the domain's clock stands still
 */
public record Patience(Duration budget, LongSupplier nanos, RandomGenerator random) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);

  /** Begins to spend the budget. */
  public Spending begin() {
    return new Spending(nanos.getAsLong() + budget.toNanos());
  }

  /** A budget of time that is being spent, by one write or by several. */
  public final class Spending {
    private final long end;

    private Spending(long end) {
      this.end = end;
    }

    public boolean spent() {
      return nanos.getAsLong() >= end;
    }

    /**
     * What {@code attempt} gives once it gives something; throws {@link Busy} when the budget is
     * spent before.
     */
    public <T> T insist(String what, Supplier<Optional<T>> attempt) {
      long pauseMax = FIRST_PAUSE.toNanos();
      while (true) {
        Optional<T> done = attempt.get();
        if (done.isPresent()) {
          return done.get();
        }
        long pause = random.nextLong(pauseMax / 2, pauseMax);
        if (nanos.getAsLong() + pause >= end) {
          throw new Busy(what);
        }
        sleep(pause, what);
        pauseMax = Math.min(pauseMax * 2, LONGEST_PAUSE.toNanos());
      }
    }
  }

  private static void sleep(long nanos, String what) {
    try {
      Thread.sleep(Duration.ofNanos(nanos));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy(what);
    }
  }
}
