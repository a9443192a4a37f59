package io.largesse.bus;

import io.largesse.bus.Portions.Placed;
import io.largesse.event.Event;
import io.largesse.event.EventBus;
import io.largesse.json.Json;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * The house's bus in EventBridge. A call of it may succeed for some entries and fail for others:
 * those that fail are sent again, alone.
 */
public final class EventBridgeBus implements EventBus {
  private static final String SOURCE = "largesse";
  private static final int SERVER_ERROR = 500;

  private final EventBridge bridge;
  private final String bus;
  private final Patience patience;

  /**
   * @param bus its name or ARN
   * @param patience how long what fails is sent again
   */
  public EventBridgeBus(EventBridge bridge, String bus, Patience patience) {
    this.bridge = bridge;
    this.bus = bus;
    this.patience = patience;
  }

  @Override
  public Set<Integer> publish(List<Event> events) {
    List<Placed> entries = new ArrayList<>();
    for (int place = 0; place < events.size(); place++) {
      entries.add(new Placed(place, entry(events.get(place))));
    }
    Patience.Spending spending = patience.begin();
    Set<Integer> failed = new TreeSet<>();
    for (List<Placed> portion : Portions.of(entries)) {
      left(portion, spending).forEach(placed -> failed.add(placed.place()));
    }
    return failed;
  }

  /** What could not be sent of {@code portion} while the time lasted. */
  private List<Placed> left(List<Placed> portion, Patience.Spending spending) {
    List<Placed> left = new ArrayList<>(portion);
    try {
      spending.insist("events", () -> send(left) ? Optional.of(true) : Optional.empty());
    } catch (Busy spent) {
      // What is left says it.
    }
    return left;
  }

  /** Sends {@code left}, and leaves in it what failed; true if that is nothing. */
  private boolean send(List<Placed> left) {
    List<PutEventsResultEntry> results;
    try {
      results =
          bridge
              .client()
              .putEvents(put -> put.entries(left.stream().map(Placed::entry).toList()))
              .entries();
    } catch (SdkServiceException refused) {
      if (refused.isThrottlingException() || refused.statusCode() >= SERVER_ERROR) {
        return false;
      }
      throw refused;
    } catch (SdkClientException unanswered) {
      return false;
    }
    List<Placed> failed = new ArrayList<>();
    for (int place = 0; place < left.size(); place++) {
      if (results.get(place).errorCode() != null) {
        failed.add(left.get(place));
      }
    }
    left.clear();
    left.addAll(failed);
    return failed.isEmpty();
  }

  private PutEventsRequestEntry entry(Event event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(event.kind())
        .detail(Json.write(event.detail()))
        .time(event.at())
        .build();
  }
}
