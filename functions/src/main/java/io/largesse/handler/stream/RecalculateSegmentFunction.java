package io.largesse.handler.stream;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.event.Change;
import io.largesse.event.ChangeLog;
import io.largesse.event.Image;
import io.largesse.event.StreamPlace;
import io.largesse.handler.Wiring;
import io.largesse.purchase.EngagementJson;
import io.largesse.purchase.KeptJson;
import io.largesse.recalculation.Fact;
import io.largesse.recalculation.Facts;
import io.largesse.recalculation.RepairHistories;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows purchases, returns and engagements: each client's history and segments follow in one
 * write. What was given up has its clients' histories built again from what is on record.
 */
public final class RecalculateSegmentFunction extends BatchFunction {
  private static final String ACTOR = "recalculate-segment";

  private final Recalculation recalculation;
  private final RepairHistories repairHistories;
  private final InstantSource clock;
  private final String engagements;

  /** Called by Lambda, once for each execution environment. */
  public RecalculateSegmentFunction() {
    this(Wiring.ofLambda());
  }

  public RecalculateSegmentFunction(Wiring wiring) {
    this(wiring, wiring.changeLog());
  }

  RecalculateSegmentFunction(Wiring wiring, ChangeLog log) {
    super(log);
    this.recalculation = new Recalculation(wiring.recalculate());
    this.repairHistories = wiring.repairHistories();
    this.clock = wiring.clock();
    this.engagements = wiring.setting("ENGAGEMENTS_TABLE");
  }

  @Override
  Followed follow(List<Change> changes, String requestId) {
    return recalculation.follow(changes, this::fact, act(requestId));
  }

  /**
   * Those who were noted for repair are known even when the stream has forgotten their changes;
   * whether all of this place were, nobody can say then.
   */
  @Override
  void followAgain(StreamPlace place, Optional<List<Change>> changes, String requestId) {
    Set<ClientId> clients =
        changes.orElse(List.of()).stream()
            .flatMap(change -> change.after().or(change::before).stream())
            .flatMap(image -> image.find("clientId").stream())
            .map(ClientId::new)
            .collect(Collectors.toSet());
    repairHistories
        .repair(clients, act(requestId))
        .ifPresent(
            failure -> {
              throw failure;
            });
    if (changes.isEmpty()) {
      throw new IllegalStateException("gone from " + place);
    }
  }

  private Optional<Fact> fact(Change change) {
    Optional<Image> now = change.after().filter(RecalculateSegmentFunction::isOnRecord);
    if (change.table().equals(engagements)) {
      return now.map(image -> Facts.of(image.document(EngagementJson::readStored)));
    }
    return now.flatMap(
        image ->
            Facts.of(
                change
                    .before()
                    .filter(RecalculateSegmentFunction::isOnRecord)
                    .map(before -> before.document(KeptJson::read)),
                image.document(KeptJson::read)));
  }

  /** Under an id that returns wait for there is an item, and nothing on record. */
  private static boolean isOnRecord(Image image) {
    return image.find("document").isPresent();
  }

  private Act act(String requestId) {
    return new Act(ACTOR, requestId, clock.instant());
  }
}
