package io.largesse.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Two hosts that are asked the same and must answer the same, ids of requests and times apart, and
 * the stage under which the second has what the first has at its root.
 */
final class TwoHosts implements Host {
  private static final Pattern ID = Pattern.compile("(?<=\"requestId\":\")[^\"]+");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]*(Z|[+-]\\d\\d:\\d\\d)");

  /** What servers say of a connection and of themselves. */
  private static final Set<String> HEADERS_LEFT_OUT =
      Set.of("connection", "content-length", "date", "server", "transfer-encoding");

  /** What the cloud says of a request, beside what the house says. */
  private static final List<String> PREFIXES_LEFT_OUT =
      List.of("x-amzn-", "x-amz-", "x-localstack");

  private final Host first;
  private final Host second;
  private final String stage;
  private int answers;

  /**
   * Of which one answers under no stage.
   *
   * @param stage the other's, such as {@code /smoke}, or empty
   */
  TwoHosts(Host first, Host second, String stage) {
    this.first = first;
    this.second = second;
    this.stage = stage;
  }

  /** How many calls were answered alike. */
  int answers() {
    return answers;
  }

  @Override
  public Reply answer(Call call) {
    Reply reply = first.answer(call);
    Seen expected = Seen.of(reply).under(stage);
    Seen actual = Seen.of(second.answer(call));
    if (!actual.equals(expected)) {
      throw new AssertionError(
          "%s%nis answered by one host%n  %s%nand by the other%n  %s"
              .formatted(call, expected, actual));
    }
    answers++;
    return reply;
  }

  @Override
  public void runSchedule(String function) {
    first.runSchedule(function);
    second.runSchedule(function);
  }

  /** What a caller sees of an answer, without what is new each time. */
  private record Seen(int status, Map<String, String> headers, String body) {
    static Seen of(Reply reply) {
      Map<String, String> headers = new TreeMap<>();
      reply
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), "" + values));
      headers.keySet().removeIf(Seen::isLeftOut);
      headers.replace("x-request-id", "an id");
      String body = ID.matcher(reply.body()).replaceAll("an id");
      return new Seen(reply.status(), headers, TIME.matcher(body).replaceAll("a time"));
    }

    Seen under(String stage) {
      Map<String, String> moved = new TreeMap<>(headers);
      moved.computeIfPresent("location", (name, path) -> path.replace("[/", "[" + stage + "/"));
      return new Seen(status, moved, body);
    }

    private static boolean isLeftOut(String header) {
      return HEADERS_LEFT_OUT.contains(header)
          || PREFIXES_LEFT_OUT.stream().anyMatch(header::startsWith);
    }
  }
}
