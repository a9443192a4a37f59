package io.largesse.handler.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.largesse.json.Json;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The issuer's public keys, fetched from their address, which the issuer itself may name. */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  /** A caller waits for this twice at most: the configuration and the keys. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** No issuer has more than some dozen keys. */
  private static final int BYTES_MAX = 200_000;

  private final String issuer;
  private final String address;
  private final DefaultResourceRetriever web =
      new DefaultResourceRetriever((int) TIMEOUT.toMillis(), (int) TIMEOUT.toMillis(), BYTES_MAX);

  /**
   * @param address where the keys are; empty to ask the issuer's openid-configuration
   */
  IssuerKeys(String issuer, String address) {
    this.issuer = issuer;
    this.address = address;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      return JWKSet.parse(fetch(address.isEmpty() ? discovered() : address));
    } catch (IOException unreachable) {
      throw new JWKSetRetrievalException("The issuer's keys cannot be had", unreachable);
    } catch (ParseException unreadable) {
      throw new JWKSetParseException("The issuer's keys cannot be read", unreadable);
    }
  }

  @Override
  public void close() {}

  private String discovered() throws IOException {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    return Json.parse(fetch(base + "/.well-known/openid-configuration")).path("jwks_uri").asText();
  }

  private String fetch(String from) throws IOException {
    return web.retrieveResource(URI.create(from).toURL()).getContent();
  }
}
