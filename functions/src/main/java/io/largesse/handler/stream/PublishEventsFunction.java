package io.largesse.handler.stream;

import io.largesse.event.Change;
import io.largesse.event.ChangeEvents;
import io.largesse.event.ChangeLog;
import io.largesse.event.Event;
import io.largesse.event.EventBus;
import io.largesse.handler.Wiring;
import io.largesse.version.Busy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Tells the world, over the event bus, what has changed: at least once, and in few calls. */
public final class PublishEventsFunction extends BatchFunction {
  private final ChangeEvents announcements;
  private final EventBus bus;

  /** Called by Lambda, once for each execution environment. */
  public PublishEventsFunction() {
    this(Wiring.ofLambda());
  }

  public PublishEventsFunction(Wiring wiring) {
    this(wiring.announcements(), wiring.eventBus(), wiring.changeLog());
  }

  PublishEventsFunction(ChangeEvents announcements, EventBus bus, ChangeLog log) {
    super(log);
    this.announcements = announcements;
    this.bus = bus;
  }

  @Override
  Followed follow(List<Change> changes, String requestId) {
    List<Event> events = new ArrayList<>();
    List<Integer> changeOfEach = new ArrayList<>();
    Followed read = read(changes, events, changeOfEach);
    Set<Integer> failed = bus.publish(events);
    return failed.isEmpty()
        ? read
        : Followed.until(
            changeOfEach.get(Collections.min(failed)),
            new Busy(failed.size() + " of " + events.size() + " events were not taken"));
  }

  /** Collects what is to be told, up to a change of which that cannot be said. */
  private Followed read(List<Change> changes, List<Event> events, List<Integer> changeOfEach) {
    return Followed.each(
        changes.size(),
        place -> {
          List<Event> ofChange = announcements.of(changes.get(place));
          events.addAll(ofChange);
          changeOfEach.addAll(Collections.nCopies(ofChange.size(), place));
        });
  }
}
