package io.largesse.history;

/**
 * That the house names a client into a segment, whatever the conditions say.
 *
 * @param from its first day, in days since 1970-01-01
 * @param to its last day, likewise
 * @param by who put it on record
 */
public record Nomination(String segment, int from, int to, String reason, String by) {
  public Nomination {
    if (from > to) {
      throw new IllegalArgumentException("A nomination ends before it begins");
    }
  }

  /** Whether both say the same, whoever said it. */
  public boolean saysTheSameAs(Nomination other) {
    return new Nomination(segment, from, to, reason, other.by).equals(other);
  }

  public boolean holdsOn(int day) {
    return from <= day && day <= to;
  }
}
