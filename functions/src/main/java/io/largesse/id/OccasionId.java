package io.largesse.id;

/** The id of an occasion on which gifts are given. */
public record OccasionId(String value) implements Comparable<OccasionId> {
  public OccasionId {
    Ids.check(value);
  }

  @Override
  public int compareTo(OccasionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
