package io.largesse.flow;

import io.largesse.access.Role;
import java.util.stream.Stream;

/** Calls whose path, query or headers are wrong. */
final class BadAddresses {
  private static final String CURSOR_OF_NOTHING = "eyJhIjoxfQ";

  private BadAddresses() {}

  /** {@code goodBoutique} puts a new boutique. */
  static Stream<BadCall> of(Call goodBoutique) {
    return Stream.of(ids(goodBoutique), queries(), headers(goodBoutique), unknown(goodBoutique))
        .flatMap(cases -> cases);
  }

  private static Stream<BadCall> ids(Call good) {
    return Stream.of(
            "a".repeat(65),
            "a".repeat(4_000),
            "-a",
            ".a",
            "_a",
            "a%20b",
            "a%2Fb",
            "%2e%2e",
            "a%00b",
            "%C3%A9",
            "%F0%9F%8E%81",
            "a%0Ab",
            "%FF",
            "a;b",
            "a+b",
            "a%25b",
            "%3Cscript%3E")
        .map(
            id ->
                BadCall.of(
                    "the id " + id.substring(0, Math.min(id.length(), 20)),
                    good.path("/boutiques/" + id),
                    400));
  }

  private static Stream<BadCall> queries() {
    return Stream.of(
            "/catalogue?limit=0 /limit",
            "/catalogue?limit=201 /limit",
            "/catalogue?limit=-1 /limit",
            "/catalogue?limit=ten /limit",
            "/catalogue?limit=1.5 /limit",
            "/catalogue?limit= /limit",
            "/catalogue?limit=99999999999999999999 /limit",
            "/catalogue?limit=1&limit=2 ",
            "/catalogue?cursor=x /cursor",
            "/catalogue?cursor=%00 /cursor",
            "/catalogue?cursor=" + CURSOR_OF_NOTHING + " /cursor",
            "/catalogue?cursor=" + "x".repeat(2_001) + " /cursor",
            "/catalogue?typology=CAR /typology",
            "/catalogue?typologies=OBJECT ",
            "/boutiques?market=France /market",
            "/boutiques?market=EU /market",
            "/rates?day=2026-02-30 /day",
            "/rates?day=today /day",
            "/rules?market=ZZ /market",
            "/rules /market",
            "/rules?market=FR&on=soon /on",
            "/gifts?boutique=a%20b&status=GIVEN /boutique",
            "/gifts?boutique=PAR-01&status=LOST /status",
            "/clients/c-1/gifts?page=2 ",
            "/approvals?market=FR&role=KING /role")
        .map(line -> line.split(" ", 2))
        .map(
            parts ->
                BadCall.of(
                    parts[0].substring(0, Math.min(parts[0].length(), 60)),
                    Call.get(parts[0]).by(Actor.everywhere(Role.COMPLIANCE, "reads")),
                    400,
                    parts[1]));
  }

  private static Stream<BadCall> headers(Call good) {
    return Stream.of(
            Stream.of("\"7\"", "7", "*", "\"abc\"", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "''")
                .map(tag -> BadCall.of("If-Match " + tag, good.with("If-Match", tag), 412)),
            Stream.of(
                    "Basic YTpi",
                    "Bearer",
                    "Bearer x",
                    "Bearer a.b.c",
                    "bearer  ",
                    "Token x",
                    "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwicm9sZSI6IkhRIn0.")
                .map(
                    token ->
                        BadCall.of(
                            "Authorization " + token,
                            good.anonymous().with("Authorization", token),
                            401)))
        .flatMap(cases -> cases);
  }

  private static Stream<BadCall> unknown(Call good) {
    return Stream.of(
        BadCall.of("an unknown path", good.path("/boutique/a"), 404),
        BadCall.of("a path that goes on", good.path(good.path() + "/secrets"), 404),
        BadCall.of("a path that ends with a slash", good.path("/boutiques/"), 404),
        BadCall.of("another case", good.path("/Boutiques/a"), 404),
        BadCall.of("an unknown method", good.method("PATCH"), 404),
        BadCall.of("a method of another path", good.method("POST"), 404),
        BadCall.of("the root", good.path("/"), 404));
  }
}
