package io.largesse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.boutique.BoutiqueId;
import io.largesse.place.Country;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CallerTest {
  private static final BoutiqueId PARIS = new BoutiqueId("PAR-01");
  private static final BoutiqueId LYON = new BoutiqueId("LYO-01");
  private static final Country FR = new Country("FR");
  private static final Country JP = new Country("JP");

  @ParameterizedTest
  @EnumSource(names = {"ADVISOR", "MANAGER"})
  void a_boutique_role_acts_in_its_boutiques_whatever_markets_its_token_names(Role role) {
    Caller caller = new Caller("a-1", role, Set.of(PARIS), Set.of(FR));

    assertThat(caller.actsIn(PARIS, FR)).isTrue();
    assertThat(caller.actsIn(LYON, FR)).isFalse();
    assertThat(caller.actsIn(FR)).isFalse();
    assertThat(caller.actsEverywhere()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISOR", "MANAGER"})
  void a_boutique_role_without_boutiques_acts_nowhere(Role role) {
    Caller caller = new Caller("a-1", role, Set.of(), Set.of());

    assertThat(caller.actsIn(PARIS, FR)).isFalse();
    assertThat(caller.actsEverywhere()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ADVISOR", "MANAGER"},
      mode = EnumSource.Mode.EXCLUDE)
  void another_role_acts_in_its_markets_whatever_boutiques_its_token_names(Role role) {
    Caller caller = new Caller("h-1", role, Set.of(LYON), Set.of(FR));

    assertThat(caller.actsIn(PARIS, FR)).isTrue();
    assertThat(caller.actsIn(LYON, JP)).isFalse();
    assertThat(caller.actsEverywhere()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ADVISOR", "MANAGER"},
      mode = EnumSource.Mode.EXCLUDE)
  void another_role_whose_token_names_no_market_acts_everywhere(Role role) {
    Caller caller = new Caller("h-1", role, Set.of(), Set.of());

    assertThat(caller.actsIn(PARIS, JP)).isTrue();
    assertThat(caller.actsEverywhere()).isTrue();
  }

  @Test
  void a_route_without_a_row_is_open_to_nobody() {
    assertThat(Access.rolesOf("GET /secrets")).isEmpty();
  }
}
