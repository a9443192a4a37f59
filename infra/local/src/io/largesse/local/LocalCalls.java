package io.largesse.local;

import io.largesse.access.Role;
import io.largesse.access.Sub;
import io.largesse.id.Ids;
import io.largesse.json.Fault;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.json.Read;
import io.largesse.local.api.Answer;
import io.largesse.local.api.Call;
import io.largesse.local.bus.PutEvents;
import io.largesse.local.function.Failures;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.machine.MachineCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The calls under {@code /_local}, which only the local process has. They need no token. */
final class LocalCalls {
  private static final String SCHEDULES = "/_local/schedules/";

  /** Seconds that {@code /_local/idle} waits if not told, and at most. */
  private static final int IDLE_SECONDS = 30;

  private static final int IDLE_SECONDS_MAX = 600;

  private final LocalIssuer issuer;
  private final SettableClock clock;
  private final Background background;

  LocalCalls(LocalIssuer issuer, SettableClock clock, Background background) {
    this.issuer = issuer;
    this.clock = clock;
    this.background = background;
  }

  static boolean concerns(Call call) {
    return call.rawPath().startsWith("/_local/");
  }

  Answer answer(Call call) throws InterruptedException {
    try {
      return switch (call.method() + " " + call.rawPath()) {
        case "GET /_local/token" -> token(call);
        case "GET /_local/jwks" -> Answer.json(200, issuer.publicKeys());
        case "GET /_local/.well-known/openid-configuration" ->
            Answer.json(200, issuer.configuration());
        case "PUT /_local/clock" -> setClock(call);
        case "GET /_local/clock" -> now();
        case "GET /_local/idle" -> idle(call);
        case "GET /_local/events" -> events(call);
        case "POST " + PutEvents.PATH, "POST " + PutEvents.PATH + "/" ->
            new PutEvents(background.bus()).answer(call);
        case "POST " + MachineCalls.PATH, "POST " + MachineCalls.PATH + "/" ->
            new MachineCalls(background.machines()).answer(call);
        default -> other(call);
      };
    } catch (Malformed malformed) {
      Fault first = malformed.faults().getFirst();
      return wrong(first.pointer() + " " + first.detail());
    } catch (IllegalArgumentException wrong) {
      return wrong(String.valueOf(wrong.getMessage()));
    }
  }

  private static Answer wrong(String detail) {
    return Answer.problem(400, "malformed-request", "Malformed request", detail);
  }

  private Answer other(Call call) throws InterruptedException {
    return call.method().equals("POST") && call.rawPath().startsWith(SCHEDULES)
        ? runSchedule(call.rawPath().substring(SCHEDULES.length()))
        : Answer.problem(404, "not-found", "Not found", "There is no such local call");
  }

  private Answer runSchedule(String function) throws InterruptedException {
    try {
      return background.schedules().run(function)
          ? Answer.json(200, Json.write(Json.object().put("ran", function)))
          : Answer.problem(404, "not-found", "Not found", function + " has no schedule");
    } catch (FunctionFailed | FunctionTimedOut failed) {
      Failures.tell(failed);
      return Answer.problem(502, "function-failed", "Function failed", failed.toString());
    }
  }

  private Answer token(Call call) {
    String role = call.parameter("role").orElse("");
    if (Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
      throw new IllegalArgumentException("role is none of " + Arrays.toString(Role.values()));
    }
    String sub = Sub.check(call.parameter("sub").orElse(role.toLowerCase(Locale.ROOT) + "-1"));
    List<String> boutiques = call.parameters("boutique");
    boutiques.forEach(Ids::check);
    List<String> markets = call.parameters("market");
    String token = issuer.token(role, boutiques, markets, sub);
    return Answer.json(200, Json.write(Json.object().put("token", token)));
  }

  private Answer setClock(Call call) {
    clock.set(
        Fields.read(
            Json.parse(call.body().orElse("")),
            fields -> {
              Field<Instant> now = fields.required("now", Read.time());
              return fields.build(now);
            }));
    return now();
  }

  private Answer now() {
    Instant now = clock.instant();
    return Answer.json(200, Json.write(Json.object().put("now", now.toString())));
  }

  private Answer events(Call call) {
    long since = call.parameter("since").map(Long::parseLong).orElse(0L);
    if (since < 0) {
      throw new IllegalArgumentException("since is a position: 0 is the start");
    }
    return Answer.json(200, Json.write(background.bus().eventsSince(since)));
  }

  private Answer idle(Call call) throws InterruptedException {
    int seconds = call.parameter("timeout").map(Integer::parseInt).orElse(IDLE_SECONDS);
    Duration timeout = Duration.ofSeconds(Math.clamp(seconds, 0, IDLE_SECONDS_MAX));
    return background.isIdle(timeout)
        ? Answer.json(200, Json.write(Json.object().put("idle", true)))
        : Answer.problem(
            504, "not-idle", "Not idle", "Something was still to be done after " + timeout);
  }
}
