package io.largesse.client;

import io.largesse.id.Ids;

/** The id of a client. */
public record ClientId(String value) implements Comparable<ClientId> {
  public ClientId {
    Ids.check(value);
  }

  @Override
  public int compareTo(ClientId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
