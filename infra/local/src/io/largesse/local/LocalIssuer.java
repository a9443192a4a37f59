package io.largesse.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.largesse.json.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** An OpenID Connect issuer with a fresh key at each start, and tokens for whoever asks. */
final class LocalIssuer {
  static final String AUDIENCE = "largesse";

  /** A day at the laptop. Tokens go by the machine's own clock. */
  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  private final URI issuer;
  private final ECKey key;

  LocalIssuer(URI issuer) {
    this.issuer = issuer;
    try {
      this.key =
          new ECKeyGenerator(Curve.P_256)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String name() {
    return issuer.toString();
  }

  /** What {@code /.well-known/openid-configuration} says. */
  String configuration() {
    return Json.write(Json.object().put("issuer", name()).put("jwks_uri", name() + "/jwks"));
  }

  String publicKeys() {
    return new JWKSet(key).toString();
  }

  /** A token; empty lists make no claim. */
  String token(String role, List<String> boutiques, List<String> markets, String sub) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(name())
            .audience(AUDIENCE)
            .subject(sub)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(TOKEN_LIFE)))
            .claim("role", role);
    if (!boutiques.isEmpty()) {
      claims.claim("boutiques", boutiques);
    }
    if (!markets.isEmpty()) {
      claims.claim("markets", markets);
    }
    return signed(claims.build());
  }

  private String signed(JWTClaimsSet claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }
}
