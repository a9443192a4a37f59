package io.largesse.segment;

import io.largesse.history.History;
import io.largesse.history.Profile;
import java.util.OptionalInt;

/**
 * A client's history, read for all that segmentations ask of it. It remembers the day that was
 * looked at last, and so is for one thread.
 */
final class Reading {
  /** A day that there is not. */
  static final int NONE = Integer.MIN_VALUE;

  private final History history;
  private final Purchases purchases;
  private final Engagements engagements;
  private final int start;
  private final boolean startIsGiven;

  Reading(History history, Vocabulary vocabulary) {
    this.history = history;
    this.purchases = new Purchases(history, vocabulary);
    this.engagements = new Engagements(history, vocabulary);
    OptionalInt since = history.profile().since();
    this.startIsGiven = since.isPresent();
    this.start = startIsGiven ? since.getAsInt() : history.firstPurchaseDay().orElse(NONE);
  }

  History history() {
    return history;
  }

  Profile profile() {
    return history.profile();
  }

  Purchases purchases() {
    return purchases;
  }

  Engagements engagements() {
    return engagements;
  }

  /** The day since which they are a client, given or of the first purchase. */
  int start() {
    return start;
  }

  /** Whether there is such a day; that of a first purchase is not known before. */
  boolean isClient(int day) {
    return startIsGiven || (start != NONE && start <= day);
  }
}
