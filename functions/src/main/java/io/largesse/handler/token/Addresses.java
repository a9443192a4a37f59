package io.largesse.handler.token;

import java.net.URI;
import java.util.Set;

/** The addresses that keys are fetched from: whoever could change an answer would forge tokens. */
final class Addresses {
  /** The local process's issuer: what stays on the machine needs no encryption. */
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private Addresses() {}

  /** Throws {@link IllegalArgumentException} for anything but https, or http on this machine. */
  static URI check(String what, String address) {
    URI uri = URI.create(address);
    boolean safe =
        "https".equalsIgnoreCase(uri.getScheme())
            || ("http".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && LOOPBACK.contains(uri.getHost()));
    if (!safe || uri.getHost() == null) {
      throw new IllegalArgumentException(what + " is no https address: " + address);
    }
    return uri;
  }
}
