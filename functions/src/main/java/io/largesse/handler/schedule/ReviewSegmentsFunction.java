package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.recalculation.RepairHistories;
import io.largesse.recalculation.ReviewSegments;
import io.largesse.segment.Axis;
import io.largesse.segment.ResumePublications;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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
public final class ReviewSegmentsFunction implements RequestStreamHandler {
  private static final String ACTOR = "review-segments";

  /** As long as a page of clients may take that all have to be judged more than once. */
  private static final int RESERVE_MILLIS = 120_000;

  /** It runs every hour: for longer nobody is due but after an outage, or who fails each time. */
  private static final int DAYS_BEHIND_MAX = 1;

  private final ReviewSegments reviewSegments;
  private final ResumePublications resumePublications;
  private final RepairHistories repairHistories;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public ReviewSegmentsFunction() {
    this(Wiring.ofLambda());
  }

  public ReviewSegmentsFunction(Wiring wiring) {
    this.reviewSegments = wiring.reviewSegments(ReviewSegmentsFunction::log);
    this.resumePublications = wiring.resumePublications();
    this.repairHistories = wiring.repairHistories();
    this.clock = wiring.clock();
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(ClientId client, RuntimeException failed) {
    System.out.println(
        Json.write(
            Json.object()
                .put("level", "ERROR")
                .put("message", "client not judged: " + failed.getClass().getSimpleName())
                .put("clientId", client.value())));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Act act = new Act(ACTOR, context.getAwsRequestId(), clock.instant());
    BooleanSupplier isTimeUp = () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS;
    ReviewSegments.Tally tally = reviewSegments.review(act, isTimeUp);
    List<Axis> resumed = resumePublications.resume();
    Optional<RuntimeException> unrepaired = repairHistories.repair(List.of(), act, isTimeUp);
    String line =
        Json.write(
            Json.object()
                .put("publicationsResumed", resumed.size())
                .put("judged", tally.judged())
                .put("failed", tally.failed())
                .put("whole", tally.whole())
                .put("daysBehind", tally.daysBehind())
                .put("repaired", unrepaired.isEmpty()));
    System.out.println(line);
    if (tally.daysBehind() > DAYS_BEHIND_MAX) {
      System.out.println(
          Json.write(
              Json.object()
                  .put("level", "ERROR")
                  .put("message", "clients were due for days")
                  .put("daysBehind", tally.daysBehind())));
    }
    if (unrepaired.isPresent() || tally.failed() > 0 || !tally.whole()) {
      throw new IllegalStateException("Not all clients could be judged who are due, or repaired");
    }
    output.write(line.getBytes(StandardCharsets.UTF_8));
  }
}
