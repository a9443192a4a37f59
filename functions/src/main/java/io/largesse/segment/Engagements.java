package io.largesse.segment;

import io.largesse.history.Engaged;
import io.largesse.history.History;
import java.util.List;
import java.util.Optional;

/** The engagements of one client, counted by kind. */
final class Engagements extends Occurrences<Engaged> {
  private final List<Optional<String>> kinds;

  Engagements(History history, Vocabulary vocabulary) {
    super(history.engagements(), vocabulary.kinds().size());
    this.kinds = vocabulary.kinds();
  }

  @Override
  int day(Engaged engaged) {
    return engaged.day();
  }

  @Override
  void add(Engaged engaged, long[] sums, int row) {
    for (int index = 0; index < kinds.size(); index++) {
      Optional<String> kind = kinds.get(index);
      if (kind.isEmpty() || kind.get().equals(engaged.kind())) {
        sums[row + index]++;
      }
    }
  }
}
