package io.largesse.dynamodb;

import io.largesse.version.Patience;
import java.time.Duration;
import java.util.Random;

/** Patience for tests. */
public final class SomePatience {
  private SomePatience() {}

  /** Enough for any race of a test. */
  public static Patience ample() {
    return lasting(Duration.ofSeconds(20));
  }

  /** None: the first race that is lost is the last. */
  public static Patience none() {
    return lasting(Duration.ZERO);
  }

  private static Patience lasting(Duration budget) {
    return new Patience(budget, System::nanoTime, new Random(4));
  }
}
