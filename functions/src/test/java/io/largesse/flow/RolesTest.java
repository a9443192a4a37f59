package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Access;
import io.largesse.access.Role;
import io.largesse.flow.RoleTable.May;
import io.largesse.flow.RoleTable.Scope;
import io.largesse.local.api.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route, asked by every role, about its own boutique and market and about a foreign one. */
final class RolesTest {
  /** A call that is refused changes nothing: one serves all who are refused. */
  private final Map<Place, Map<String, Call>> refused = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> a_role_may_do_what_the_table_says_and_nothing_else() {
    Place own = Place.furnished();
    Place foreign = Place.furnished();
    return RoleTable.rows().entrySet().stream()
        .flatMap(
            row ->
                row.getValue().entrySet().stream()
                    .flatMap(
                        cell ->
                            Stream.of(Scope.values())
                                .map(
                                    scope ->
                                        DynamicTest.dynamicTest(
                                            row.getKey() + " " + cell.getKey() + " " + scope,
                                            () ->
                                                ask(
                                                    row.getKey(),
                                                    cell.getKey(),
                                                    cell.getValue(),
                                                    scope,
                                                    own,
                                                    foreign)))));
  }

  @Test
  void every_route_of_the_template_has_a_row_here_and_in_the_code_and_no_row_is_left_over() {
    Set<String> routes =
        House.process().routes().stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toSet());

    assertThat(Access.routes()).containsExactlyInAnyOrderElementsOf(routes);
    assertThat(RoleTable.rows().keySet().stream().map(RoleTable::route).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void no_route_answers_without_a_token() {
    for (Route route : House.process().routes()) {
      String path = route.path().replaceAll("\\{[a-z]+}", "FR");
      Call.get(path).method(route.method()).send().isProblem(401, "not-authenticated");
    }
  }

  private void ask(String row, Role role, May may, Scope scope, Place own, Place foreign) {
    Actor actor = own.actor(role, scope != Scope.UNLIMITED);
    Place place = scope == Scope.FOREIGN ? foreign : own;
    if (may.lets(role, scope)) {
      Reply reply = place.call(row).by(actor).send();
      assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
    } else {
      refused
          .computeIfAbsent(place, of -> new HashMap<>())
          .computeIfAbsent(row, place::call)
          .by(actor)
          .send()
          .isProblem(403, "forbidden");
    }
  }
}
