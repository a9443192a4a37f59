package io.largesse.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ClientRightsTest {
  private static final String OFFICIAL = "{'class':'PUBLIC_OFFICIAL','country':'FR'}";
  private static final String PRESS = "{'class':'PRESS','country':'FR','from':'2020-01-01'}";

  private static final Client BEFORE =
      SomeClient.with(
          "c-1",
          "'statuses':[" + OFFICIAL + "]",
          "'household':'h-1'",
          "'employer':'e-1'",
          "'attributes':{'tier':'gold'}");

  @ParameterizedTest
  @EnumSource(names = {"ADVISOR", "MANAGER", "HQ"})
  void who_registers_clients_takes_away_nothing_that_binds(Role role) {
    Client loosened = SomeClient.with("c-1", "'residence':'MC'", "'attributes':{'tier':'gold'}");

    assertThat(denied(role, loosened))
        .containsExactly("employer", "household", "residence", "statuses");
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISOR", "MANAGER", "HQ"})
  void who_registers_clients_moves_nobody_into_another_household(Role role) {
    assertThat(denied(role, but("'household':'h-2'"))).containsExactly("household");
    assertThat(denied(role, but("'employer':'e-2'"))).containsExactly("employer");
  }

  @ParameterizedTest
  @CsvSource({
    "ADVISOR,'to','2030-01-01'",
    "MANAGER,'to','2030-01-01'",
    "HQ,'from','2026-01-01'",
    "ADVISOR,'body','SENATE'",
    "MANAGER,'country','IT'"
  })
  void who_registers_clients_alters_no_status(Role role, String field, String value) {
    String altered = OFFICIAL.replace("}", ",'" + field + "':'" + value + "'}");
    if (field.equals("country")) {
      altered = OFFICIAL.replace("FR", value);
    }

    assertThat(denied(role, but("'statuses':[" + altered + "]"))).containsExactly("statuses");
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISOR", "MANAGER", "HQ", "SYSTEM", "COMPLIANCE"})
  void all_who_write_clients_may_add_a_status_even_dated_back(Role role) {
    assertThat(denied(role, but("'statuses':[" + PRESS + "," + OFFICIAL + "]"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISOR", "MANAGER", "HQ", "SYSTEM", "COMPLIANCE"})
  void all_who_write_clients_may_say_a_household_and_an_employer_where_there_was_none(Role role) {
    assertThat(
            ClientRights.denied(
                role,
                Optional.of(SomeClient.with("c-1")),
                SomeClient.with("c-1", "'household':'h-1'", "'employer':'e-1'")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISOR", "MANAGER", "HQ", "SYSTEM"})
  void who_registers_clients_writes_all_the_rest(Role role) {
    assertThat(
            denied(role, but("'givenName':'Anne'", "'boutique':'PAR-02'", "'phone':'0612345678'")))
        .isEmpty();
    assertThat(ClientRights.denied(role, Optional.empty(), BEFORE)).isEmpty();
  }

  @Test
  void compliance_changes_what_binds_and_nothing_else() {
    assertThat(
            denied(
                Role.COMPLIANCE,
                SomeClient.with("c-1", "'residence':'MC'", "'attributes':{'tier':'gold'}")))
        .isEmpty();
    assertThat(denied(Role.COMPLIANCE, but("'givenName':'Anne'", "'attributes':{'tier':'none'}")))
        .containsExactly("attributes", "givenName");
    assertThat(denied(Role.COMPLIANCE, but("'boutique':'PAR-02'"))).containsExactly("boutique");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLIANCE", "FINANCE", "ANALYST"})
  void others_create_nobody(Role role) {
    assertThat(ClientRights.denied(role, Optional.empty(), BEFORE)).isNotEmpty();
  }

  @Test
  void a_system_may_do_it_all() {
    assertThat(denied(Role.SYSTEM, SomeClient.with("c-1", "'residence':'JP'"))).isEmpty();
  }

  private static List<String> denied(Role role, Client after) {
    return ClientRights.denied(role, Optional.of(BEFORE), after);
  }

  /** The client as before, but for {@code fields}. */
  private static Client but(String... fields) {
    String before = ClientJson.write(BEFORE).toString();
    String[] all = new String[fields.length + 1];
    all[0] = before.substring(1, before.length() - 1);
    System.arraycopy(fields, 0, all, 1, fields.length);
    return SomeClient.with("c-1", all);
  }
}
