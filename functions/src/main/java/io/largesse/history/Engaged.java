package io.largesse.history;

/**
 * Something that a client did beyond buying.
 *
 * @param idHash see {@link IdHash}
 * @param day its UTC day, in days since 1970-01-01
 */
public record Engaged(long idHash, String kind, int day) implements Entry<Engaged> {
  /** An engagement never changes. */
  @Override
  public long version() {
    return 1;
  }
}
