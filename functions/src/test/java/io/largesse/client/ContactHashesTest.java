package io.largesse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.place.Country;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContactHashesTest {
  private static final Country FRANCE = new Country("FR");
  private static final Country JAPAN = new Country("JP");

  private final ContactHashes hashes = new ContactHashes("a key");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marie.Dupont@Example.COM",
        " marie.dupont@example.com ",
        "marie.dupont@example.com.",
        "MARIE.DUPONT@EXAMPLE.COM"
      })
  void usual_forms_of_an_address_are_one_contact(String form) {
    assertThat(hashes.of(new Email(form)))
        .isEqualTo(hashes.of(new Email("marie.dupont@example.com")));
  }

  @Test
  void a_domain_is_the_same_in_letters_and_in_its_coded_form() {
    assertThat(hashes.of(new Email("info@müller.example")))
        .isEqualTo(hashes.of(new Email("info@xn--mller-kva.example")));
    assertThat(hashes.of(new Email("jose\u0301@example.com")))
        .isEqualTo(hashes.of(new Email("josé@example.com")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marie",
        "@example.com",
        "marie@",
        "marie@example",
        "a b@example.com",
        "a@b@example.com",
        "Marie <marie@example.com>",
        "marie@.com",
        "marie@exa mple.com",
        "marie@-example-.com"
      })
  void what_is_no_address_is_refused_without_repeating_it(String form) {
    assertThatThrownBy(() -> new Email(form))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("is an e-mail address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+33 6 12 34 56 78",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "0033612345678",
        "+33 (0)6 12 34 56 78",
        "tel:+33-6-12-34-56-78",
        "+33612345678"
      })
  void usual_forms_of_a_number_are_one_contact(String form) {
    assertThat(hashes.of(new Phone(form), Set.of(FRANCE)))
        .isEqualTo(hashes.of(new Phone("+33612345678"), Set.of(JAPAN)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'12',FR", "'call me',FR", "'+999 123456',FR", "'0612345678901234567',FR"})
  void what_is_no_number_leads_nowhere(String form, String country) {
    assertThat(hashes.of(new Phone(form), Set.of(new Country(country)))).isEmpty();
  }

  @Test
  void a_number_without_its_country_code_is_the_residences_and_the_boutiques() {
    Client traveller = SomeClient.with("c-1", "'residence':'JP'", "'phone':'06 12 34 56 78'");

    Set<Contact> contacts = hashes.of(traveller, FRANCE).orElseThrow();

    assertThat(contacts).containsAll(hashes.of(new Phone("+33612345678"), Set.of(FRANCE)));
    assertThat(contacts).containsAll(hashes.of(new Phone("+81612345678"), Set.of(JAPAN)));
  }

  @Test
  void a_number_with_its_country_code_is_one_contact_wherever_it_is_written() {
    Client traveller = SomeClient.with("c-1", "'residence':'JP'", "'phone':'+33 6 12 34 56 78'");

    assertThat(hashes.of(traveller, FRANCE).orElseThrow()).hasSize(1);
  }

  @Test
  void a_client_whose_number_is_none_has_no_contacts_to_be_kept() {
    assertThat(hashes.of(SomeClient.with("c-1", "'phone':'12'"), FRANCE)).isEmpty();
    assertThat(hashes.of(SomeClient.with("c-1"), FRANCE)).contains(Set.of());
  }

  @Test
  void a_hash_cannot_be_made_without_the_key() {
    Email email = new Email("marie@example.com");

    assertThat(new ContactHashes("another key").of(email)).isNotEqualTo(hashes.of(email));
    assertThat(hashes.of(email).hash()).hasSize(43).doesNotContain("marie");
  }

  @Test
  void what_is_personal_is_in_no_text_of_a_value() {
    Client client = SomeClient.with("c-1", "'email':'marie@example.com'", "'phone':'0612345678'");

    assertThat(client + " " + client.email() + " " + client.phone() + client.foldedName())
        .doesNotContain("marie", "Marie", "dupont", "612345678");
  }
}
