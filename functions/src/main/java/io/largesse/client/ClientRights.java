package io.largesse.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who may change what in a client, so that limits are not evaded by editing a form. */
final class ClientRights {
  /** What binds a client: compliance looks after these alone. */
  private static final Set<String> BINDING =
      Set.of("statuses", "residence", "household", "employer");

  private ClientRights() {}

  /** The fields that {@code role} may not write as in {@code after}; none if all is well. */
  static List<String> denied(Role role, Optional<Client> before, Client after) {
    return switch (role) {
      case SYSTEM -> List.of();
      case COMPLIANCE ->
          before
              .map(client -> changed(client, after).stream().filter(not(BINDING)).toList())
              .orElse(List.of("clientId"));
      case ADVISOR, MANAGER, HQ -> before.map(client -> bound(client, after)).orElse(List.of());
      case FINANCE, ANALYST -> List.of("clientId");
    };
  }

  /** What only compliance, and systems, may do: take away or alter what binds a client already. */
  private static List<String> bound(Client before, Client after) {
    Set<String> bound = new TreeSet<>();
    if (!after.residence().equals(before.residence())) {
      bound.add("residence");
    }
    if (before.household().isPresent() && !after.household().equals(before.household())) {
      bound.add("household");
    }
    if (before.employer().isPresent() && !after.employer().equals(before.employer())) {
      bound.add("employer");
    }
    if (!new HashSet<>(after.statuses()).containsAll(before.statuses())) {
      bound.add("statuses");
    }
    return List.copyOf(bound);
  }

  private static Set<String> changed(Client before, Client after) {
    ObjectNode old = ClientJson.write(before);
    ObjectNode now = ClientJson.write(after);
    Set<String> names = new TreeSet<>();
    old.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> old.path(name).equals(now.path(name)));
    return names;
  }

  private static Predicate<String> not(Set<String> names) {
    return name -> !names.contains(name);
  }
}
