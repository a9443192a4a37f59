package io.largesse.handler.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;

/** Checks signature, issuer, audience, times and claims of a token. */
public final class TokenCheck {
  /** Only signatures that need a private key: never "none", never a shared secret. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** Seconds by which the issuer's clock and ours may differ. */
  private static final int SKEW_SECONDS_MAX = 10;

  /** An issuer that is down for an evening stops nobody whose key is known. */
  private static final Duration OUTAGE_MAX = Duration.ofHours(6);

  private final Claims claims;
  private final JWKSource<SecurityContext> keys;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * @param keysAddress where the issuer's keys are; empty to ask its openid-configuration
   */
  public TokenCheck(String issuer, String audience, String keysAddress, ClaimNames names) {
    this.claims = new Claims(names);
    // Kept for minutes, and for hours while the issuer is down. No threads that refresh ahead: they
    // do not outlive a snapshot. No limit of the library's own: it would count failures too, and
    // keep good tokens out after an outage.
    this.keys =
        JWKSourceBuilder.create(new IssuerKeys(issuer, keysAddress))
            .refreshAheadCache(false)
            .rateLimited(false)
            .retrying(true)
            .outageTolerant(OUTAGE_MAX.toMillis())
            .build();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    DefaultJWTClaimsVerifier<SecurityContext> verifier =
        new DefaultJWTClaimsVerifier<>(
            audience,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "exp", names.role()));
    verifier.setMaxClockSkew(SKEW_SECONDS_MAX);
    processor.setJWTClaimsSetVerifier(verifier);
  }

  /** Fetches the keys, so that the first token need not wait for them. */
  public void prime() {
    try {
      keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    } catch (KeySourceException unavailable) {
      throw new IllegalStateException("The issuer's keys cannot be had", unavailable);
    }
  }

  /** Throws {@link IllegalStateException} when the keys cannot be had: nobody's fault here. */
  public Judgement judge(String token) {
    try {
      return caller(verified(parsed(token)));
    } catch (ParseException | BadJOSEException bad) {
      return refused(bad);
    }
  }

  /** A header may hold what the library takes for a mistake of ours, such as a private key. */
  private static JWT parsed(String token) throws ParseException {
    try {
      return JWTParser.parse(token);
    } catch (IllegalArgumentException bad) {
      throw (ParseException) new ParseException("bad header", 0).initCause(bad);
    }
  }

  private JWTClaimsSet verified(JWT token) throws BadJOSEException {
    try {
      return processor.process(token, null);
    } catch (JOSEException broken) {
      throw new IllegalStateException("The issuer's keys cannot be had", broken);
    }
  }

  private Judgement caller(JWTClaimsSet verified) throws ParseException {
    try {
      return new Judgement.Accepted(claims.caller(verified));
    } catch (IllegalArgumentException bad) {
      return refused(bad);
    }
  }

  private static Judgement refused(Exception bad) {
    return new Judgement.Refused(bad.getClass().getSimpleName());
  }
}
