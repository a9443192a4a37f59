package io.largesse.history;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What segments ask of a client's record.
 *
 * @param market where the client resides, as an ISO 3166 country
 * @param since the day since which they are a client, in days since 1970-01-01
 * @param version of the client's record, 0 while it is not known; a higher one replaces a lower one
 */
public record Profile(
    Optional<String> market, OptionalInt since, Map<String, String> attributes, long version)
    implements Part {
  /** Of a client whose record is not known yet. */
  public static final Profile UNKNOWN =
      new Profile(Optional.empty(), OptionalInt.empty(), Map.of(), 0);

  public Profile {
    attributes = Map.copyOf(attributes);
  }
}
