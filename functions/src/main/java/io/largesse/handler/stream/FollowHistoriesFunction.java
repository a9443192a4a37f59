package io.largesse.handler.stream;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.event.Change;
import io.largesse.event.HistoryImage;
import io.largesse.event.Image;
import io.largesse.handler.ErrorLine;
import io.largesse.handler.Wiring;
import io.largesse.history.History;
import io.largesse.history.Placement;
import io.largesse.json.Json;
import io.largesse.segment.Member;
import io.largesse.segment.Members;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Follows histories: keeps the list of who is in which segment. */
public final class FollowHistoriesFunction extends StreamFunction {
  private static final String ACTOR = "follow-histories";

  private final Members members;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public FollowHistoriesFunction() {
    this(Wiring.ofLambda());
  }

  public FollowHistoriesFunction(Wiring wiring) {
    super(wiring.changeLog());
    this.members = wiring.members();
    this.clock = wiring.clock();
  }

  @Override
  protected void follow(Change change, String requestId) {
    if (HistoryImage.isOf(change)) {
      History before = HistoryImage.replaced(change.before());
      History after = HistoryImage.read(change.after());
      Image kept = change.after().orElseThrow();
      Act act = new Act(ACTOR, requestId, clock.instant());
      ClientId client = new ClientId(kept.text("clientId"));
      if (!after.forgotten().wholeSince().equals(before.forgotten().wholeSince())) {
        after.forgotten().wholeSince().ifPresent(day -> tell(client, day));
      }
      for (String axis : axes(before, after)) {
        Placement now = after.placement(axis);
        if (!now.changes().equals(before.placement(axis).changes())) {
          members.put(Member.of(client, axis, now, kept.version()), act);
        }
      }
    }
  }

  /**
   * Counted by the alarm on errors: no person has that much, and segments lack what is left out.
   */
  private static void tell(ClientId client, int day) {
    System.out.println(
        Json.write(
            ErrorLine.of("a history is full, and holds nothing of before the day")
                .put("day", LocalDate.ofEpochDay(day).toString())
                .put("clientId", client.value())));
  }

  private static Set<String> axes(History before, History after) {
    Set<String> axes = new TreeSet<>(before.placements().keySet());
    axes.addAll(after.placements().keySet());
    return axes;
  }
}
