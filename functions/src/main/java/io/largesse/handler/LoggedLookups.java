package io.largesse.handler;

import io.largesse.access.Sub;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.ForeignLookups;
import io.largesse.json.Json;
import java.io.PrintStream;

/** Looks at clients of another's book, each one line of JSON in the log: who, and whose. */
public record LoggedLookups(PrintStream log) implements ForeignLookups {
  @Override
  public void note(ClientId whose, Act act) {
    log.println(
        Json.write(
            Json.object()
                .put("level", "INFO")
                .put("message", "client of another book looked up")
                .put("by", Sub.inLogs(act.by()))
                .put("clientId", whose.value())
                .put("requestId", act.requestId())
                .put("at", act.at().toString())));
  }
}
