package io.largesse.id;

/** The id of a purchase. */
public record PurchaseId(String value) implements Comparable<PurchaseId> {
  public PurchaseId {
    Ids.check(value);
  }

  @Override
  public int compareTo(PurchaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
