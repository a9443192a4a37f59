package io.largesse.handler.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, fetched from their address, which the issuer itself may name.
 *
 * <p>Once they were had, they are not fetched for every token with a forged key: whoever keeps them
 * uses those that he has. As long as they were never had, every token is worth a fetch.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  /** A caller waits for this twice at most: the configuration and the keys. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** No issuer has more than some dozen keys. */
  private static final int BYTES_MAX = 200_000;

  /** An issuer's new key is known after so long at the latest. */
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

  /** Tells of an outage before the keys get too old; an error would say that callers notice. */
  private static final String LAST_KEYS_USED =
      "{\"level\":\"WARN\",\"message\":\"the issuer's keys cannot be had, the last are used\"}";

  private final String issuer;
  private final Optional<URI> address;
  private final DefaultResourceRetriever web =
      new DefaultResourceRetriever((int) TIMEOUT.toMillis(), (int) TIMEOUT.toMillis(), BYTES_MAX);

  private volatile boolean had;
  private volatile long triedMillis;

  /**
   * Throws {@link IllegalArgumentException} for an address that nobody should fetch keys from.
   *
   * @param address where the keys are; empty to ask the issuer's openid-configuration
   */
  IssuerKeys(String issuer, String address) {
    Addresses.check("The issuer", issuer);
    this.issuer = issuer;
    this.address =
        address.isEmpty()
            ? Optional.empty()
            : Optional.of(Addresses.check("The address of the keys", address));
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
      throws KeySourceException {
    if (had && currentTime - triedMillis < BETWEEN_FETCHES.toMillis()) {
      throw new JWKSetUnavailableException("The issuer's keys were fetched just now");
    }
    triedMillis = currentTime;
    try {
      JWKSet keys = fetched();
      had = true;
      return keys;
    } catch (KeySourceException failed) {
      if (had) {
        System.out.println(LAST_KEYS_USED);
      }
      throw failed;
    }
  }

  @Override
  public void close() {}

  private JWKSet fetched() throws KeySourceException {
    try {
      return JWKSet.parse(fetch(address.isPresent() ? address.get() : discovered()));
    } catch (IOException unreachable) {
      throw new JWKSetRetrievalException("The issuer's keys cannot be had", unreachable);
    } catch (ParseException unreadable) {
      throw new JWKSetParseException("The issuer's keys cannot be read", unreadable);
    }
  }

  /** What the configuration names, if it is this issuer's own (OpenID Connect Discovery, 4.3). */
  private URI discovered() throws IOException, ParseException {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    String text = fetch(URI.create(base + "/.well-known/openid-configuration"));
    try {
      JsonNode configuration = Json.parse(text);
      if (!configuration.path("issuer").asText().equals(issuer)) {
        throw new ParseException("The configuration is another issuer's", 0);
      }
      return Addresses.check("jwks_uri", configuration.path("jwks_uri").asText());
    } catch (Malformed | IllegalArgumentException unreadable) {
      throw (ParseException)
          new ParseException("The configuration names no keys", 0).initCause(unreadable);
    }
  }

  private String fetch(URI from) throws IOException {
    return web.retrieveResource(from.toURL()).getContent();
  }
}
