package io.largesse.event;

import io.largesse.history.History;
import io.largesse.history.HistoryCodec;
import java.util.Optional;

/** What an image of a client's history holds. */
public final class HistoryImage {
  private static final String HISTORY = "history";

  private HistoryImage() {}

  /** Whether {@code change} is one of the history, and not only of what is noted beside it. */
  public static boolean isOf(Change change) {
    Optional<String> after = change.after().flatMap(image -> image.find(HISTORY));
    return after.isPresent()
        && !after.equals(change.before().flatMap(image -> image.find(HISTORY)));
  }

  /** The history in {@code image}, which is empty where nothing is kept. */
  public static History read(Optional<Image> image) {
    return image
        .filter(any -> any.find(HISTORY).isPresent())
        .map(kept -> HistoryCodec.decode(kept.bytes(HISTORY)))
        .orElse(History.EMPTY);
  }

  /**
   * What was in {@code image} before it changed. Of garbage that was repaired nobody can say it, so
   * that all of the repaired history is new: else its segments would never be heard of.
   */
  public static History replaced(Optional<Image> image) {
    try {
      return read(image);
    } catch (IllegalArgumentException garbage) {
      return History.EMPTY;
    }
  }
}
