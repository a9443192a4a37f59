package io.largesse.client;

import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.List;

/** What rules look at in a client: the residence, and the statuses of every time. */
public record Recipient(ClientId client, Country residence, List<Status> statuses) {
  public Recipient {
    statuses = List.copyOf(statuses);
  }

  /** The statuses that hold on {@code day}; private of the residence where there is none. */
  public List<Status> statusesOn(LocalDate day) {
    if (statuses.isEmpty()) {
      return List.of(Status.privateOf(residence));
    }
    List<Status> held = statuses.stream().filter(status -> status.holdsOn(day)).toList();
    return held.isEmpty() ? List.of(Status.privateOf(residence)) : held;
  }
}
