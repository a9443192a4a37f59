package io.largesse.segment;

import io.largesse.purchase.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Where the sums of categories and channels stand in a row.
 *
 * <p>The lines of one history share the few words that they are in, so a word is looked up when it
 * is first met, and then known by its identity.
 */
final class Columns {
  /** Nothing asks for it. */
  static final int NONE = -1;

  /** More are looked up each time. */
  private static final int MET_MAX = 16;

  private final Vocabulary vocabulary;
  private final @Nullable String[] met = new String[MET_MAX];
  private final int[] column = new int[MET_MAX];
  private int count;

  Columns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  int of(Channel channel) {
    Integer found = vocabulary.channels().get(channel);
    return found == null ? NONE : found;
  }

  @SuppressWarnings("ReferenceEquality") // Equal words that are not identical are looked up.
  int of(String category) {
    for (int index = 0; index < count; index++) {
      if (met[index] == category) {
        return column[index];
      }
    }
    int found = vocabulary.categories().getOrDefault(category, NONE);
    if (count < MET_MAX) {
      met[count] = category;
      column[count] = found;
      count++;
    }
    return found;
  }
}
