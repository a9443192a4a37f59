package io.largesse.segment;

import io.largesse.audit.Act;
import io.largesse.version.Patience;
import java.util.Optional;

/**
 * Brings a draft into force, and has everyone judged by it.
 *
 * <p>Who is judged after the answer is judged by it already; those of whom nothing is heard are
 * visited one after the other. If that could not be started, the same call again starts it, and so
 * does the next review of those who are due.
 */
public final class PublishSegmentation {
  /** Each axis is judged for each client, and has its place in each history. */
  static final int AXES_MAX = 12;

  private final Segmentations segmentations;
  private final SegmentationDrafts drafts;
  private final SweepLog log;
  private final JudgeEveryone everyone;
  private final Patience patience;

  public PublishSegmentation(
      Segmentations segmentations,
      SegmentationDrafts drafts,
      SweepLog log,
      JudgeEveryone everyone,
      Patience patience) {
    this.segmentations = segmentations;
    this.drafts = drafts;
    this.log = log;
    this.everyone = everyone;
    this.patience = patience;
  }

  /** How an attempt to publish ended. */
  public sealed interface Outcome {
    /** The draft is in force, and is a draft no more. */
    record Published(PublishedSegmentation publication) implements Outcome {}

    /** There is no draft. */
    record NothingToPublish() implements Outcome {}

    /** The publisher had read another version of the draft. */
    record Stale() implements Outcome {}

    /** The house has as many axes as it may have. */
    record TooManyAxes(int max) implements Outcome {}
  }

  /**
   * Publishes the draft of {@code axis}; if {@code read} names the version that the publisher has
   * read, only that one, and once.
   */
  public Outcome publish(Axis axis, Optional<Long> read, Act act) {
    Outcome outcome = patience.begin().insist("a publication", () -> tryPublish(axis, read, act));
    if (outcome instanceof Outcome.Published(PublishedSegmentation publication)) {
      everyone.start(axis, publication.segmentation().version());
    }
    return outcome;
  }

  /** Empty if a race was lost, or an answer: the next attempt finds what came of it. */
  private Optional<Outcome> tryPublish(Axis axis, Optional<Long> read, Act act) {
    CurrentSegmentations current = segmentations.current();
    int version = current.of(axis);
    Optional<Outcome> done =
        drafts.publication(axis, version).flatMap(last -> repeated(last, read, act));
    if (done.isPresent()) {
      return done;
    }
    Optional<DraftedSegmentation> drafted = drafts.find(axis);
    if (drafted.isEmpty()) {
      return Optional.of(withoutDraft(axis, version, act));
    }
    if (read.isPresent() && read.get() != drafted.get().version()) {
      return Optional.of(new Outcome.Stale());
    }
    if (!current.has(axis) && current.axes().size() >= AXES_MAX) {
      return Optional.of(new Outcome.TooManyAxes(AXES_MAX));
    }
    return drafts.publish(drafted.get(), version, act)
        ? drafts.publication(axis, version + 1).map(Outcome.Published::new)
        : Optional.empty();
  }

  /** Whoever published a version that is not begun is taken to ask for it again. */
  private Outcome withoutDraft(Axis axis, int version, Act act) {
    return drafts
        .publication(axis, version)
        .filter(last -> last.by().equals(act.by()) && !log.isBegun(axis, version))
        .<Outcome>map(Outcome.Published::new)
        .orElseGet(Outcome.NothingToPublish::new);
  }

  /** Whether {@code last} came of this very request, or of an earlier one that asked the same. */
  private static Optional<Outcome> repeated(
      PublishedSegmentation last, Optional<Long> read, Act act) {
    boolean same =
        last.by().equals(act.by())
            && (last.requestId().equals(act.requestId())
                || read.equals(Optional.of(last.draftVersion())));
    return same ? Optional.of(new Outcome.Published(last)) : Optional.empty();
  }
}
