package io.largesse.handler.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
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

  private final JWKSource<SecurityContext> keys;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * @param keysAddress where the issuer's keys are; empty to ask its openid-configuration
   */
  public TokenCheck(String issuer, String audience, String keysAddress) {
    // Kept for minutes, fetched again for an unknown key, but not for every forged one. No threads
    // that refresh ahead: they do not outlive a snapshot.
    this.keys =
        JWKSourceBuilder.create(new IssuerKeys(issuer, keysAddress))
            .refreshAheadCache(false)
            .retrying(true)
            .build();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            audience,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "exp", "role"));
    claims.setMaxClockSkew(SKEW_SECONDS_MAX);
    processor.setJWTClaimsSetVerifier(claims);
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
      return new Judgement.Accepted(Claims.caller(processor.process(token, null)));
    } catch (ParseException | BadJOSEException | IllegalArgumentException bad) {
      return new Judgement.Refused(bad.getClass().getSimpleName());
    } catch (RateLimitReachedException unknownKeys) {
      return new Judgement.Refused("Too many tokens with unknown keys");
    } catch (JOSEException broken) {
      throw new IllegalStateException("The issuer's keys cannot be had", broken);
    }
  }
}
