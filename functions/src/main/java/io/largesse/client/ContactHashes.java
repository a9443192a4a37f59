package io.largesse.client;

import io.largesse.place.Country;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns contacts into hashes (HMAC-SHA256) that nobody without the key can try out. */
public final class ContactHashes {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public ContactHashes(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * All contacts of {@code client}. A phone number without its country code is the residence's, and
   * the one of the boutique's {@code market} as well if there is such a number: nobody can tell
   * which was meant. Empty if the phone number is none at all.
   */
  public Optional<Set<Contact>> of(Client client, Country market) {
    Set<Contact> contacts = new LinkedHashSet<>();
    client.email().map(this::of).ifPresent(contacts::add);
    Optional<Set<Contact>> numbers =
        client.phone().map(phone -> of(phone, client.residence(), market));
    numbers.ifPresent(contacts::addAll);
    return numbers.filter(Set::isEmpty).isPresent() ? Optional.empty() : Optional.of(contacts);
  }

  public Contact of(Email email) {
    return hash("email:" + email.normal());
  }

  /** What {@code phone} may be in any of {@code countries}. */
  public Set<Contact> of(Phone phone, Collection<Country> countries) {
    return countries.stream()
        .flatMap(country -> phone.dialledIn(country).stream())
        .map(this::ofNumber)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What {@code phone} is, if it says its country code. */
  public Set<Contact> ofInternational(Phone phone) {
    return phone.dialledAbroad().map(this::ofNumber).map(Set::of).orElse(Set.of());
  }

  private Set<Contact> of(Phone phone, Country residence, Country market) {
    Set<Contact> numbers = new LinkedHashSet<>();
    phone.dialledIn(residence).map(this::ofNumber).ifPresent(numbers::add);
    phone.assignedIn(market).map(this::ofNumber).ifPresent(numbers::add);
    return numbers;
  }

  private Contact ofNumber(String number) {
    return hash("phone:" + number);
  }

  private Contact hash(String contact) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return new Contact(
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(mac.doFinal(contact.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
    }
  }
}
