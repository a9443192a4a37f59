package io.largesse.recalculation;

import io.largesse.history.History;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One wish to have a nomination on record, tried until it is settled. For one thread. */
final class Naming implements UnaryOperator<History> {
  private final String axis;
  private final Versioned<Nomination> wanted;
  private final Optional<Long> read;
  private final int today;
  private @Nullable Saved<Nomination> tried;
  private @Nullable Saved<Nomination> outcome;

  /**
   * @param read the version that the caller has read
   * @param today in days since 1970-01-01
   */
  Naming(String axis, Nomination wanted, Optional<Long> read, int today) {
    this.axis = axis;
    this.wanted = Nominated.versioned(wanted);
    this.read = read;
    this.today = today;
  }

  @Override
  public History apply(History history) {
    Placement placement = history.placement(axis);
    Optional<Versioned<Nomination>> before =
        placement.nomination().filter(this::counts).map(Nominated::versioned);
    Optional<Saved<Nomination>> settled = Saved.settled(wanted.value(), before, read);
    if (settled.isPresent()) {
      boolean own = tried != null && settled.get() instanceof Saved.Unchanged<Nomination>;
      outcome = own ? tried : settled.get();
      return history;
    }
    tried = before.isEmpty() ? new Saved.Created<>(wanted) : new Saved.Replaced<>(wanted);
    outcome = tried;
    return history.with(axis, placement.nominated(Optional.of(wanted.value())));
  }

  /** How it ended; where only the answer to a write was lost, that is what was written. */
  Saved<Nomination> outcome() {
    if (outcome == null) {
      throw new IllegalStateException("A nomination was not tried");
    }
    return outcome;
  }

  /** One that is over is shown to nobody, and in nobody's way. */
  private boolean counts(Nomination known) {
    return known.to() >= today || known.equals(wanted.value()) || read.isPresent();
  }
}
