package io.largesse.place;

import java.util.Locale;
import java.util.Set;

/**
 * A country by its ISO 3166-1 alpha-2 code, or {@link #EU}, which stands for the European
 * institutions and, on the giver's side, for all 27 members.
 */
public record Country(String code) implements Comparable<Country> {
  /** The European Union. */
  public static final Country EU = new Country("EU");

  /** The members of the European Union since 2020-02-01 (europa.eu). */
  private static final Set<String> EU_MEMBERS =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  public Country {
    if (!code.equals("EU") && !Known.CODES.contains(code)) {
      throw new IllegalArgumentException("Not an ISO 3166-1 alpha-2 country code");
    }
  }

  /** Whether this country is a member of the European Union; {@link #EU} itself is not. */
  public boolean inEu() {
    return EU_MEMBERS.contains(code);
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }

  private static final class Known {
    static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  }
}
