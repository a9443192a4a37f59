package io.largesse.handler.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import io.largesse.handler.TestIssuer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IssuerKeysTest {
  private final TestIssuer issuer;
  private final IssuerKeys keys;

  IssuerKeysTest() throws IOException, JOSEException {
    issuer = new TestIssuer();
    keys = new IssuerKeys(issuer.name(), "");
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void keys_that_were_had_are_fetched_again_after_half_a_minute() throws Exception {
    assertThat(at(0).getKeys()).hasSize(2);
    assertThatThrownBy(() -> at(29)).isInstanceOf(JWKSetUnavailableException.class);
    assertThat(at(30).getKeys()).hasSize(2);
  }

  @Test
  void an_issuer_that_is_down_is_asked_each_time_until_its_keys_are_had() throws Exception {
    issuer.close();
    for (int second = 0; second < 5; second++) {
      int now = second;
      assertThatThrownBy(() -> at(now)).isInstanceOf(JWKSetUnavailableException.class);
    }
    issuer.reopen();

    assertThat(at(5).getKeys()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "{}",
        "{'issuer':'%s'}",
        "{'jwks_uri':'%s/keys'}",
        "{'issuer':'https://other','jwks_uri':'%s/keys'}",
        "{'issuer':'%s/','jwks_uri':'%s/keys'}",
        "{'issuer':'%s','jwks_uri':''}",
        "{'issuer':'%s','jwks_uri':'keys'}",
        "{'issuer':'%s','jwks_uri':'http://example.com/keys'}",
        "{'issuer':'%s','jwks_uri':'file:///etc/keys'}"
      })
  void a_configuration_that_is_not_the_issuers_own_names_no_keys(String configuration) {
    issuer.configure(configuration.replace("%s", issuer.name()).replace('\'', '"'));

    assertThatThrownBy(() -> at(0)).isInstanceOf(JWKSetUnavailableException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "issuer,''",
    "http://example.com,''",
    "http://127.0.0.1.example.com,''",
    "ftp://example.com,''",
    "https:///path,''",
    "https://a b,''",
    "https://example.com,keys",
    "https://example.com,http://example.com/keys",
    "https://example.com,file:///etc/keys"
  })
  void an_address_that_others_could_answer_from_is_refused_at_the_start(
      String name, String address) {
    assertThatThrownBy(() -> new IssuerKeys(name, address))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/realms/house/,''",
    "https://example.com,https://keys.example.com/jwks",
    "http://localhost:8080/_local,''",
    "http://[::1]:8080,''"
  })
  void https_is_taken_and_http_on_this_machine_alone(String name, String address) {
    assertThat(new IssuerKeys(name, address)).isNotNull();
  }

  private JWKSet at(int second) throws KeySourceException {
    return keys.getJWKSet(
        JWKSetCacheRefreshEvaluator.noRefresh(), 1_000_000 + second * 1_000L, null);
  }
}
