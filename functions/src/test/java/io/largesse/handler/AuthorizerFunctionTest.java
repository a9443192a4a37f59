package io.largesse.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.largesse.access.Sub;
import io.largesse.dynamodb.Database;
import io.largesse.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class AuthorizerFunctionTest {
  private final TestIssuer issuer;
  private final AuthorizerFunction function;

  AuthorizerFunctionTest() throws IOException, JOSEException {
    issuer = new TestIssuer();
    function = function("");
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void a_good_token_opens_the_whole_api_and_says_who_calls() throws Exception {
    JsonNode answer = authorize(issuer.signed(issuer.claims().build()));

    JsonNode statement = answer.path("policyDocument").path("Statement").path(0);
    assertThat(answer.path("principalId").asText()).isEqualTo("a-17");
    assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
    assertThat(statement.path("Resource").asText())
        .isEqualTo("arn:aws:execute-api:eu-west-1:000000000000:a1b2c3d4e5/dev/*");
    assertThat(answer.path("context").toString())
        .isEqualTo(
            "{\"sub\":\"a-17\",\"actor\":\"a-17\",\"role\":\"ADVISOR\","
                + "\"boutiques\":\"PAR-01,PAR-02\",\"markets\":\"FR\"}");
  }

  @Test
  void claims_that_are_not_made_are_not_passed_on() throws Exception {
    JWTClaimsSet claims =
        issuer.claims().claim("role", "HQ").claim("boutiques", null).claim("markets", null).build();

    assertThat(authorize(issuer.signed(claims)).path("context").toString())
        .isEqualTo("{\"sub\":\"a-17\",\"actor\":\"a-17\",\"role\":\"HQ\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS512", "PS256"})
  void signatures_with_a_private_rsa_key_are_good(String algorithm) throws Exception {
    String token = issuer.signedByRsa(JWSAlgorithm.parse(algorithm), issuer.claims().build());

    assertThat(authorize(token).path("principalId").asText()).isEqualTo("a-17");
  }

  @Test
  void the_keys_may_have_an_address_of_their_own() throws Exception {
    AuthorizerFunction told = function(issuer.name() + "/keys");

    assertThat(authorize(told, issuer.signed(issuer.claims().build())).path("principalId").asText())
        .isEqualTo("a-17");
  }

  @Test
  void the_keys_are_kept_and_fetched_before_a_token_comes_when_primed() throws Exception {
    function.priming().beforeCheckpoint(Core.getGlobalContext());
    int primed = issuer.fetches.get();
    authorize(issuer.signed(issuer.claims().build()));
    authorize(issuer.signed(issuer.claims().subject("a-18").build()));

    assertThat(primed).isEqualTo(2);
    assertThat(issuer.fetches).hasValue(primed);
  }

  @Test
  void an_issuer_that_is_down_delays_no_deployment() throws Exception {
    issuer.close();
    function.priming().beforeCheckpoint(Core.getGlobalContext());
    issuer.reopen();

    assertThat(authorize(issuer.signed(issuer.claims().build())).has("context")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth0|64f1c2",
        "_Ab-cd",
        "-Zq",
        "user@example.com",
        "a 17",
        "urn:uuid:6e8bc430",
        "Zoë \"Z\" O'Hara"
      })
  void a_subject_is_whatever_the_issuer_calls_it(String sub) throws Exception {
    JsonNode answer = authorize(issuer.signed(issuer.claims().subject(sub).build()));

    assertThat(answer.path("context").path("sub").asText()).isEqualTo(sub);
  }

  @Test
  void a_subject_that_may_be_personal_has_another_name_for_logs() throws Exception {
    String address = "user@example.com";
    JsonNode answer = authorize(issuer.signed(issuer.claims().subject(address).build()));

    String actor = answer.path("context").path("actor").asText();
    assertThat(actor).matches("sha256-[0-9a-f]{32}").isEqualTo(Sub.inLogs(address));
    assertThat(answer.path("principalId").asText()).isEqualTo(actor);
  }

  @Test
  void claims_may_have_names_of_the_issuers_own() throws Exception {
    AuthorizerFunction told =
        function(
            Map.of(
                "ROLE_CLAIM", "https://example.com/role",
                "BOUTIQUES_CLAIM", "https://example.com/boutiques",
                "MARKETS_CLAIM", "https://example.com/markets"));
    JWTClaimsSet claims =
        issuer
            .claims()
            .claim("role", "HQ")
            .claim("https://example.com/role", "MANAGER")
            .claim("https://example.com/boutiques", List.of("PAR-07"))
            .claim("https://example.com/markets", List.of("IT"))
            .build();

    assertThat(authorize(told, issuer.signed(claims)).path("context").toString())
        .isEqualTo(
            "{\"sub\":\"a-17\",\"actor\":\"a-17\",\"role\":\"MANAGER\","
                + "\"boutiques\":\"PAR-07\",\"markets\":\"IT\"}");
    String usual = issuer.signed(issuer.claims().build());
    assertThatThrownBy(() -> authorize(told, usual)).hasMessage("Unauthorized");
  }

  @Test
  void an_expired_token_is_refused_beyond_the_clocks_difference() throws Exception {
    assertUnauthorized(expiring(Instant.now().minusSeconds(60)));
    assertThat(authorize(expiring(Instant.now().minusSeconds(2))).has("context")).isTrue();
  }

  @Test
  void a_token_that_never_expires_is_refused() throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().expirationTime(null).build()));
  }

  @Test
  void a_token_of_the_future_is_refused() throws Exception {
    Date later = Date.from(Instant.now().plusSeconds(60));

    assertUnauthorized(issuer.signed(issuer.claims().notBeforeTime(later).build()));
  }

  @Test
  void a_token_of_another_issuer_is_refused() throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().issuer("https://other").build()));
    assertUnauthorized(issuer.signed(issuer.claims().issuer(null).build()));
  }

  @Test
  void a_token_for_another_audience_is_refused() throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().audience("other").build()));
    assertUnauthorized(issuer.signed(issuer.claims().audience((String) null).build()));
  }

  @Test
  void a_token_without_signature_is_refused() {
    assertUnauthorized(new PlainJWT(issuer.claims().build()).serialize());
  }

  @Test
  void the_public_key_is_no_shared_secret() throws Exception {
    MACSigner signer = new MACSigner(TestIssuer.RSA.toRSAPublicKey().getEncoded());

    assertUnauthorized(
        TestIssuer.signed(JWSAlgorithm.HS256, "rsa", signer, issuer.claims().build()));
  }

  @Test
  void a_key_that_the_issuer_does_not_know_is_refused_however_often() throws Exception {
    ECDSASigner forger = new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
    for (int i = 0; i < 5; i++) {
      assertUnauthorized(
          TestIssuer.signed(JWSAlgorithm.ES256, "forged" + i, forger, issuer.claims().build()));
    }
    assertThat(issuer.fetches).hasValue(2);
  }

  @Test
  void a_header_that_gives_its_private_key_away_is_refused() throws Exception {
    String key = new ECKeyGenerator(Curve.P_256).generate().toJSONString();
    String header = "{\"alg\":\"ES256\",\"kid\":\"ec\",\"jwk\":" + key + "}";
    String[] parts = issuer.signed(issuer.claims().build()).split("\\.", -1);

    assertUnauthorized(Base64URL.encode(header) + "." + parts[1] + "." + parts[2]);
  }

  @Test
  void a_signature_by_another_key_of_that_name_is_refused() throws Exception {
    ECDSASigner forger = new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());

    assertUnauthorized(
        TestIssuer.signed(JWSAlgorithm.ES256, "ec", forger, issuer.claims().build()));
  }

  @Test
  void a_token_that_was_tampered_with_is_refused() throws Exception {
    String[] own = issuer.signed(issuer.claims().build()).split("\\.", -1);
    String[] other = issuer.signed(issuer.claims().claim("role", "HQ").build()).split("\\.", -1);

    assertUnauthorized(own[0] + "." + other[1] + "." + own[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABC", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."})
  void what_is_no_token_is_refused(String token) {
    assertUnauthorized(token);
  }

  @Test
  void the_sample_event_is_refused_since_its_token_is_nobodys() throws Exception {
    JsonNode sample = Json.parse(Files.readString(Path.of("events/authorizer.json")));

    assertThatThrownBy(() -> Invocation.of(function, sample)).hasMessage("Unauthorized");
  }

  @ParameterizedTest
  @CsvSource({"sub", "role"})
  void a_token_that_does_not_say_who_calls_is_refused(String claim) throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().claim(claim, null).build()));
  }

  @ParameterizedTest
  @CsvSource({"role,KING", "role,advisor", "sub,''", "sub,' '", "boutiques,PAR-01", "markets,FR"})
  void a_claim_of_another_form_is_refused(String claim, String value) throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().claim(claim, value).build()));
  }

  @ParameterizedTest
  @CsvSource({"boutiques,'PAR,01'", "boutiques,''", "markets,FRANCE", "markets,fr"})
  void a_place_of_another_form_is_refused(String claim, String value) throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().claim(claim, List.of(value)).build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000", "a\u202Eb", "a\u200Bb", "a\uFFFDb"})
  void a_subject_that_cannot_be_printed_is_refused(String sub) throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().subject(sub).build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"boutiques", "markets"})
  void a_place_that_is_null_is_refused(String claim) throws Exception {
    List<String> places = Arrays.asList("FR", null);

    assertUnauthorized(issuer.signed(issuer.claims().claim(claim, places).build()));
  }

  @Test
  void a_list_of_no_markets_is_not_taken_for_all_of_them() throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().claim("markets", List.of()).build()));
  }

  @Test
  void names_and_lists_have_limits() throws Exception {
    assertUnauthorized(issuer.signed(issuer.claims().subject("a".repeat(256)).build()));
    assertThat(authorize(issuer.signed(issuer.claims().subject("é".repeat(255)).build())))
        .isNotEmpty();
    List<String> many = Collections.nCopies(101, "PAR-01");
    assertUnauthorized(issuer.signed(issuer.claims().claim("boutiques", many).build()));
  }

  @Test
  void an_issuer_that_is_down_is_no_fault_of_the_caller_and_keeps_nobody_out_afterwards()
      throws Exception {
    String token = issuer.signed(issuer.claims().build());
    issuer.close();

    for (int call = 1; call <= 10; call++) {
      assertThatThrownBy(() -> authorize(token))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining("Unauthorized");
    }
    issuer.reopen();
    assertThat(authorize(token).has("context")).isTrue();
  }

  @Test
  void keys_that_are_known_outlive_the_issuer_and_forged_ones_are_refused_meanwhile()
      throws Exception {
    ECDSASigner forger = new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
    String token = issuer.signed(issuer.claims().build());
    authorize(token);
    issuer.close();

    for (int call = 1; call <= 5; call++) {
      assertUnauthorized(
          TestIssuer.signed(JWSAlgorithm.ES256, "forged", forger, issuer.claims().build()));
      assertThat(authorize(token).has("context")).isTrue();
    }
  }

  @Test
  void keys_at_an_address_that_is_no_address_are_not_the_callers_fault() {
    assertThatThrownBy(() -> function("keys"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keys");
  }

  private String expiring(Instant at) throws JOSEException {
    return issuer.signed(issuer.claims().expirationTime(Date.from(at)).build());
  }

  private void assertUnauthorized(String token) {
    assertThatThrownBy(() -> authorize(token)).hasMessage("Unauthorized");
  }

  private JsonNode authorize(String token) throws IOException {
    return authorize(function, token);
  }

  private static JsonNode authorize(AuthorizerFunction function, String token) throws IOException {
    JsonNode sample = Json.parse(Files.readString(Path.of("events/authorizer.json")));
    ObjectNode event = sample.deepCopy();
    return Invocation.of(function, event.put("authorizationToken", "Bearer " + token));
  }

  private AuthorizerFunction function(String keysAddress) {
    return function(Map.of("JWKS_URI", keysAddress));
  }

  private AuthorizerFunction function(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("ISSUER", issuer.name());
    environment.put("AUDIENCE", TestIssuer.AUDIENCE);
    DynamoDbClient unused = DynamoDbClient.builder().region(Region.EU_WEST_1).build();
    return new AuthorizerFunction(
        new Wiring(environment, InstantSource.system(), Database.of(unused)));
  }
}
