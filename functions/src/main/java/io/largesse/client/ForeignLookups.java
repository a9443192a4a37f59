package io.largesse.client;

import io.largesse.audit.Act;

/** Where it is noted that somebody looked at a client of another's book. */
@FunctionalInterface
public interface ForeignLookups {
  void note(ClientId whose, Act act);
}
