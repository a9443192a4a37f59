package io.largesse.flow;

import io.largesse.access.Role;
import io.largesse.local.LocalProcess;
import java.util.List;

/**
 * Who calls.
 *
 * @param boutiques claim of the token, left out when empty
 * @param markets claim of the token, left out when empty
 */
record Actor(Role role, String sub, List<String> boutiques, List<String> markets) {
  Actor {
    boutiques = List.copyOf(boutiques);
    markets = List.copyOf(markets);
  }

  /** Someone of {@code role} who acts everywhere. */
  static Actor everywhere(Role role, String sub) {
    return new Actor(role, sub, List.of(), List.of());
  }

  /** Someone of {@code role} who acts in one boutique. */
  static Actor in(String boutique, Role role, String sub) {
    return new Actor(role, sub, List.of(boutique), List.of());
  }

  /** A token of the local issuer. */
  String token(LocalProcess process) {
    return process.token(role.name(), boutiques, markets, sub);
  }

  /** The same claims under another name. */
  Actor named(String other) {
    return new Actor(role, other, boutiques, markets);
  }
}
