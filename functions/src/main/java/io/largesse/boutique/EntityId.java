package io.largesse.boutique;

import io.largesse.id.Ids;

/** The id of an entity: the legal company that boutiques belong to, and that gives. */
public record EntityId(String value) implements Comparable<EntityId> {
  public EntityId {
    Ids.check(value);
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
