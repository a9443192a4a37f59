package io.largesse.id;

/** The id of a gift, which is also the idempotency key of its registration. */
public record GiftId(String value) implements Comparable<GiftId> {
  public GiftId {
    Ids.check(value);
  }

  @Override
  public int compareTo(GiftId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
