package io.largesse.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.threshold.PassedLimit;
import io.largesse.threshold.ReportedLimit;
import io.largesse.threshold.ReportedLimit.State;
import io.largesse.threshold.ReportedLimitJson;
import java.time.Instant;
import java.util.List;

/** A limit that turned out to be passed: told when it is found, not while its numbers move. */
public final class LimitEvents implements ChangeEvents {
  @Override
  public List<Event> of(Change change) {
    boolean wasOpen =
        change.before(ReportedLimitJson::read).filter(LimitEvents::isOpen).isPresent();
    return change.after().filter(image -> !wasOpen && isOpen(read(image))).stream()
        .map(LimitEvents::event)
        .toList();
  }

  private static boolean isOpen(ReportedLimit reported) {
    return reported.state() == State.OPEN;
  }

  private static ReportedLimit read(Image image) {
    return image.document(ReportedLimitJson::read);
  }

  private static Event event(Image image) {
    PassedLimit limit = read(image).limit();
    ObjectNode detail = Json.object();
    detail
        .putObject("subject")
        .put("kind", limit.subject().kind().name())
        .put("id", limit.subject().id());
    detail
        .put("market", limit.market().code())
        .put("ruleMarket", limit.ruleMarket())
        .put("rule", limit.rule())
        .put("regime", limit.regime().name())
        .put("effect", limit.effect().name())
        .put("from", limit.window().from().toString())
        .put("to", limit.window().to().toString())
        .put("giftCount", limit.giftCount());
    return Event.of(
        "LimitPassed",
        image.text("subject") + "#" + image.text("limitKey"),
        Long.toString(image.version()),
        Instant.parse(image.text("at")),
        detail);
  }
}
