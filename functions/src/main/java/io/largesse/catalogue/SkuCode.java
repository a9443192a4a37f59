package io.largesse.catalogue;

import io.largesse.id.Ids;

/** The code of one catalogue entry. */
public record SkuCode(String value) implements Comparable<SkuCode> {
  public SkuCode {
    Ids.check(value);
  }

  @Override
  public int compareTo(SkuCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
