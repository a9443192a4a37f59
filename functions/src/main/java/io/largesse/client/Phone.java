package io.largesse.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.largesse.place.Country;
import java.util.Optional;

/** A phone number, as its owner wrote it: without its country code, perhaps. */
public record Phone(String text) {
  /** The library's word for no country. */
  private static final String NOWHERE = "ZZ";

  public Phone {
    text = text.strip();
  }

  /**
   * The number (E.164) that this one is when it is dialled in {@code country}; none if that cannot
   * be.
   */
  public Optional<String> dialledIn(Country country) {
    return parsed(country.code()).map(number -> util().format(number, PhoneNumberFormat.E164));
  }

  /** The number (E.164) that this one is anywhere, if it says its country code. */
  public Optional<String> dialledAbroad() {
    return parsed(NOWHERE).map(number -> util().format(number, PhoneNumberFormat.E164));
  }

  /** As {@link #dialledIn}, but only a number that is known to be assigned. */
  public Optional<String> assignedIn(Country country) {
    return parsed(country.code())
        .filter(number -> util().isValidNumber(number))
        .map(number -> util().format(number, PhoneNumberFormat.E164));
  }

  @Override
  public String toString() {
    return "a phone number";
  }

  private Optional<PhoneNumber> parsed(String region) {
    try {
      PhoneNumber number = util().parse(text, region);
      return util().isPossibleNumber(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** Loaded when a number is first looked at: most calls have none. */
  private static PhoneNumberUtil util() {
    return PhoneNumberUtil.getInstance();
  }
}
