package io.largesse.handler.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.access.Sub;
import io.largesse.boutique.BoutiqueId;
import io.largesse.place.Country;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads who calls from the claims of a token whose signature is good. */
record Claims(ClaimNames names) {
  /** API Gateway carries some kilobytes from an authorizer to a function. */
  private static final int PLACES_MAX = 100;

  /** Throws {@link IllegalArgumentException} where a claim is missing or malformed. */
  Caller caller(JWTClaimsSet claims) throws ParseException {
    return new Caller(
        Sub.check(required(claims, "sub")),
        Role.valueOf(required(claims, names.role())),
        places(claims, names.boutiques(), BoutiqueId::new),
        places(claims, names.markets(), Country::new));
  }

  private static String required(JWTClaimsSet claims, String name) throws ParseException {
    String value = claims.getStringClaim(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }

  /** An empty list is refused: without the claim a role has every market, which nobody may mean. */
  private static <T> Set<T> places(JWTClaimsSet claims, String name, Function<String, T> make)
      throws ParseException {
    List<String> values = claims.getStringListClaim(name);
    if (values == null) {
      return Set.of();
    }
    if (values.isEmpty()
        || values.size() > PLACES_MAX
        || values.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(name + " has none, or more than " + PLACES_MAX);
    }
    return values.stream().map(make).collect(Collectors.toUnmodifiableSet());
  }
}
