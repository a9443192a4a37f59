package io.largesse.client;

import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A class that binds a client from one day to another, both included.
 *
 * @param body the body that the client belongs to, such as EU_COMMISSION
 * @param country whose official, or whose press, the client is
 */
public record Status(
    RecipientClass recipientClass,
    Optional<String> body,
    Country country,
    Optional<String> subdivision,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  public Status {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("A status does not end before it begins");
    }
  }

  /** The status of a client who has none: private, of the {@code residence}. */
  public static Status privateOf(Country residence) {
    return new Status(
        RecipientClass.PRIVATE,
        Optional.empty(),
        residence,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean holdsOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
