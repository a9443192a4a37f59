package io.largesse.client;

import io.largesse.boutique.BoutiqueId;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person to whom gifts are given.
 *
 * @param statuses dated, each once; a client without one is private
 * @param boutique whose book the client is in
 * @param advisor the {@code sub} of the advisor who looks after the client
 * @param language an IETF tag, such as fr or pt-BR
 * @param since the day from which the house counts the client as its own
 * @param consents what the client agreed to, or refused
 * @param attributes what the house knows besides, by name
 */
public record Client(
    ClientId id,
    String givenName,
    String familyName,
    Country residence,
    List<Status> statuses,
    Optional<HouseholdId> household,
    Optional<EmployerId> employer,
    Optional<Email> email,
    Optional<Phone> phone,
    BoutiqueId boutique,
    Optional<String> advisor,
    Optional<String> language,
    Optional<LocalDate> since,
    List<ImportantDate> dates,
    List<String> preferences,
    Map<String, Boolean> consents,
    Map<String, String> attributes) {
  public Client {
    statuses = List.copyOf(statuses);
    dates = List.copyOf(dates);
    preferences = List.copyOf(preferences);
    consents = Map.copyOf(consents);
    attributes = Map.copyOf(attributes);
    if (new HashSet<>(statuses).size() < statuses.size()) {
      throw new IllegalArgumentException("names one status twice");
    }
    if (residence.equals(Country.EU)) {
      throw new IllegalArgumentException("Nobody resides in EU: it is no country");
    }
  }

  /** What rules look at in this client. */
  public Recipient recipient() {
    return new Recipient(id, residence, statuses);
  }

  /** Whether the client has no status on {@code day}. */
  public boolean isPrivateOn(LocalDate day) {
    return statuses.stream().noneMatch(status -> status.holdsOn(day));
  }

  public FoldedName foldedName() {
    return FoldedName.of(givenName + " " + familyName);
  }

  /** The id alone: the rest is personal, and text like this ends in logs. */
  @Override
  public String toString() {
    return "client " + id;
  }
}
