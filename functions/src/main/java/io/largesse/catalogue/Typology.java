package io.largesse.catalogue;

/** What kind of gift a SKU is. */
public enum Typology {
  OBJECT,
  EDITION,
  SAMPLE,
  FLOWERS,
  MEAL,
  INVITATION,
  PRIVATE_SALE,
  EXPERIENCE,
  TRAVEL,
  SERVICE;

  /** Whether it is goods, for rules that look at goods only. */
  public boolean isGoods() {
    return compareTo(MEAL) <= 0;
  }

  /** Whether it may have a capacity in place of a shelf. */
  boolean mayHaveCapacity() {
    return !isGoods();
  }
}
