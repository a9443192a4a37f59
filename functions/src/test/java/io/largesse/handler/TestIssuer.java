package io.largesse.handler;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.largesse.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An OpenID Connect issuer on the loopback address, with one RSA and one EC key. */
public final class TestIssuer implements AutoCloseable {
  static final String AUDIENCE = "largesse";

  /** Made once: it takes a second. */
  static final RSAKey RSA = rsaKey();

  private final ECKey ec;
  final AtomicInteger fetches = new AtomicInteger();
  private final int port;
  private HttpServer server;
  private String configuration;

  public TestIssuer() throws IOException, JOSEException {
    ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    server = server(0);
    port = server.getAddress().getPort();
    configuration =
        Json.write(Json.object().put("issuer", name()).put("jwks_uri", name() + "/keys"));
    server.start();
  }

  public String name() {
    return "http://127.0.0.1:" + port;
  }

  /** From now on the issuer says this of itself. */
  public void configure(String json) {
    configuration = json;
  }

  /** Comes up again after {@link #close()}, at the same address. */
  public void reopen() throws IOException {
    server = server(port);
    server.start();
  }

  /** Claims of an advisor that are all right. */
  JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .audience(AUDIENCE)
        .subject("a-17")
        .expirationTime(Date.from(now.plusSeconds(600)))
        .claim("role", "ADVISOR")
        .claim("boutiques", List.of("PAR-01", "PAR-02"))
        .claim("markets", List.of("FR"));
  }

  String signed(JWTClaimsSet claims) throws JOSEException {
    return signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(ec), claims);
  }

  String signedByRsa(JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
    return signed(algorithm, "rsa", new RSASSASigner(RSA), claims);
  }

  static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static RSAKey rsaKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("rsa").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private HttpServer server(int at) throws IOException {
    HttpServer made =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
    serve(made, "/.well-known/openid-configuration", () -> configuration);
    serve(made, "/keys", () -> new JWKSet(List.<JWK>of(RSA, ec)).toString());
    return made;
  }

  private void serve(HttpServer on, String path, Supplier<String> body) {
    on.createContext(
        path,
        exchange -> {
          try (exchange) {
            fetches.incrementAndGet();
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }
}
