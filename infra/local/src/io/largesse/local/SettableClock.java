package io.largesse.local;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The one clock by which the domain decides: the machine's, until it is set; then it stands. */
final class SettableClock implements InstantSource {
  private volatile @Nullable Instant set;

  @Override
  public Instant instant() {
    Instant now = set;
    return now == null ? Instant.now() : now;
  }

  void set(Instant now) {
    set = now;
  }
}
