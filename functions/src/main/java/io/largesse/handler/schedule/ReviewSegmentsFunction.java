package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.handler.ErrorLine;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.recalculation.RepairHistories;
import io.largesse.recalculation.ReviewSegments;
import io.largesse.segment.Axis;
import io.largesse.segment.ResumePublications;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Judges, every day, the clients whose segments time changes; has publications go on that nobody
 * could start; and builds the histories again that are noted for repair.
 *
 * <p>It stops before Lambda would stop it. Whatever it could not do is thrown at the end, so that
 * Lambda counts it and tries again.
 */
public final class ReviewSegmentsFunction extends WorkFunction {
  private static final String ACTOR = "review-segments";

  /** As long as a page of clients may take that all have to be judged more than once. */
  private static final int RESERVE_MILLIS = 120_000;

  /** It runs every hour: for longer nobody is due but after an outage, or who fails each time. */
  private static final int DAYS_BEHIND_MAX = 1;

  private final ReviewSegments reviewSegments;
  private final ResumePublications resumePublications;
  private final RepairHistories repairHistories;

  /** Called by Lambda, once for each execution environment. */
  public ReviewSegmentsFunction() {
    this(Wiring.ofLambda());
  }

  public ReviewSegmentsFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.reviewSegments = wiring.reviewSegments(ReviewSegmentsFunction::log);
    this.resumePublications = wiring.resumePublications();
    this.repairHistories = wiring.repairHistories();
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(ClientId client, RuntimeException failed) {
    logError("client not judged: " + failed.getClass().getSimpleName(), "clientId", client.value());
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    ReviewSegments.Tally tally = reviewSegments.review(act, isTimeUp);
    List<Axis> resumed = resumePublications.resume();
    Optional<RuntimeException> unrepaired = repairHistories.repair(List.of(), act, isTimeUp);
    ObjectNode done =
        Json.object()
            .put("publicationsResumed", resumed.size())
            .put("judged", tally.judged())
            .put("failed", tally.failed())
            .put("whole", tally.whole())
            .put("daysBehind", tally.daysBehind())
            .put("repaired", unrepaired.isEmpty());
    logged(done);
    if (tally.daysBehind() > DAYS_BEHIND_MAX) {
      logged(ErrorLine.of("clients were due for days").put("daysBehind", tally.daysBehind()));
    }
    if (unrepaired.isPresent() || tally.failed() > 0 || !tally.whole()) {
      throw new IllegalStateException("Not all clients could be judged who are due, or repaired");
    }
    return done;
  }
}
