package io.largesse.event;

import io.largesse.history.History;
import io.largesse.history.HistoryCodec;
import java.util.Optional;

/** What an image of a client's history holds. */
public final class HistoryImage {
  private static final String HISTORY = "history";

  private HistoryImage() {}

  /** Whether anything is kept in {@code image}, and not only noted that it needs repair. */
  public static boolean isKept(Image image) {
    return image.find(HISTORY).isPresent();
  }

  /** The history in {@code image}, which is empty where nothing is kept. */
  public static History read(Optional<Image> image) {
    return image
        .filter(HistoryImage::isKept)
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
