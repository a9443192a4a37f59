package io.largesse.boutique;

import io.largesse.id.Ids;

/** The id of a boutique. */
public record BoutiqueId(String value) implements Comparable<BoutiqueId> {
  public BoutiqueId {
    Ids.check(value);
  }

  @Override
  public int compareTo(BoutiqueId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
