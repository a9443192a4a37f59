package io.largesse.segment;

import io.largesse.history.Profile;
import java.util.function.Predicate;

/** A condition on the client's profile, which time does not change. */
record Fixed(Predicate<Profile> condition) implements Prepared {
  @Override
  public boolean holds(Reading reading, int day) {
    return condition.test(reading.profile());
  }

  @Override
  public int turns(Reading reading, int day, int end) {
    return Series.NEVER;
  }
}
