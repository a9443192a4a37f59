package io.largesse.segment;

import io.largesse.history.History;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Segmentations made ready once for judging many clients, at most one of each axis.
 *
 * <p>It keeps nothing of a client, and may be shared.
 */
public final class Evaluation {
  private final Map<Axis, Ladder> ladders = new TreeMap<>();
  private final Vocabulary vocabulary;

  /**
   * Makes {@code segmentations} ready.
   *
   * @param reference the currency of the histories' amounts
   */
  public Evaluation(Collection<Segmentation> segmentations, Currency reference) {
    this.vocabulary = new Vocabulary(reference.getDefaultFractionDigits());
    segmentations.forEach(each -> ladders.put(each.axis(), new Ladder(each, vocabulary)));
  }

  /** The axes that are judged, in order of their names. */
  public List<Axis> axes() {
    return List.copyOf(ladders.keySet());
  }

  /** By what {@code axis} is judged. */
  public Segmentation segmentation(Axis axis) {
    return ladder(axis).segmentation();
  }

  /** Makes the history of a client ready, for all axes and any days. */
  public Judged judge(History history) {
    return new Judged(this, new Reading(history, vocabulary));
  }

  Ladder ladder(Axis axis) {
    Ladder ladder = ladders.get(axis);
    if (ladder == null) {
      throw new IllegalArgumentException("There is no segmentation of " + axis);
    }
    return ladder;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }
}
