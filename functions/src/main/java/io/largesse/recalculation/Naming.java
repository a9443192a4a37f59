package io.largesse.recalculation;

import io.largesse.history.History;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.segment.Segmentation;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One wish to have a nomination on record, tried until it is settled. For one thread. */
final class Naming implements UnaryOperator<History> {
  private final Segmentation inForce;
  private final Nomination asked;
  private final Optional<Long> read;
  private final int today;
  private @Nullable Saved<Nomination> tried;
  private @Nullable Saved<Nomination> outcome;

  /**
   * @param inForce on the axis of the nomination
   * @param read the version that the caller has read
   * @param today in days since 1970-01-01
   */
  Naming(Segmentation inForce, Nomination wanted, Optional<Long> read, int today) {
    this.inForce = inForce;
    this.asked = wanted;
    this.read = read;
    this.today = today;
  }

  @Override
  public History apply(History history) {
    String axis = inForce.axis().name();
    Placement placement = history.placement(axis);
    Optional<Versioned<Nomination>> before =
        placement.nomination().filter(this::counts).map(Nominated::versioned);
    boolean isSaid = before.filter(known -> known.value().saysTheSameAs(asked)).isPresent();
    Versioned<Nomination> wanted = isSaid ? before.orElseThrow() : Nominated.versioned(asked);
    if (!inForce.has(asked.segment()) && !isSaid) {
      outcome = null;
      return history;
    }
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

  /**
   * How it ended; where only the answer to a write was lost, that is what was written. Empty if
   * there is no such segment in force, and the nomination is none that was put on record before.
   */
  Optional<Saved<Nomination>> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** One that is over, or into a segment that is none any more, is in nobody's way. */
  private boolean counts(Nomination known) {
    return (known.to() >= today && inForce.has(known.segment()))
        || known.saysTheSameAs(asked)
        || read.isPresent();
  }
}
