package io.largesse.handler.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.boutique.BoutiqueId;
import io.largesse.id.Ids;
import io.largesse.place.Country;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads who calls from the claims of a token whose signature is good. */
final class Claims {
  /** API Gateway carries some kilobytes from an authorizer to a function. */
  private static final int PLACES_MAX = 100;

  private Claims() {}

  /** Throws {@link IllegalArgumentException} where a claim is missing or malformed. */
  static Caller caller(JWTClaimsSet claims) throws ParseException {
    String role = claims.getStringClaim("role");
    if (role == null) {
      throw new IllegalArgumentException("no role");
    }
    return new Caller(
        Ids.check(claims.getSubject()),
        Role.valueOf(role),
        places(claims, "boutiques", BoutiqueId::new),
        places(claims, "markets", Country::new));
  }

  /** An empty list is refused: without the claim a role has every market, which nobody may mean. */
  private static <T> Set<T> places(JWTClaimsSet claims, String name, Function<String, T> make)
      throws ParseException {
    List<String> values = claims.getStringListClaim(name);
    if (values == null) {
      return Set.of();
    }
    if (values.isEmpty() || values.size() > PLACES_MAX) {
      throw new IllegalArgumentException(name + " has none, or more than " + PLACES_MAX);
    }
    return values.stream().map(make).collect(Collectors.toUnmodifiableSet());
  }
}
