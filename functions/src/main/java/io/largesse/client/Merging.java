package io.largesse.client;

/** How an attempt to merge two records of one person ended. */
public sealed interface Merging {
  /**
   * They are one.
   *
   * @param into the survivor, whose own id may be another than was named
   * @param state whether gifts still follow
   */
  record Merged(ClientId into, Merger.State state) implements Merging {}

  /** No client is known under the id of this {@code field}. */
  record Unknown(String field) implements Merging {}

  /** One of the two is in the book of a boutique where the caller does not act. */
  record OutOfScope() implements Merging {}

  /** A record cannot become part of itself, or of one that is part of it already. */
  record IntoItself() implements Merging {}

  /** It became part of another client before. */
  record MergedElsewhere(ClientId into) implements Merging {}

  /** More records, or more statuses, than one client may have would come together. */
  record TooMuch() implements Merging {}
}
