package io.largesse.handler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.dynamodb.PurchaseHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.StartedRuns;
import io.largesse.purchase.SomePurchase;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReviewSegmentsFunctionTest {
  private static final Caller SYSTEM = new Caller("till-1", Role.SYSTEM, Set.of(), Set.of());

  private final PurchaseHouse house = new PurchaseHouse();

  @Test
  void the_sample_event_has_histories_built_again_that_are_noted_for_repair() throws IOException {
    Wiring wiring = new StartedRuns().wiring(house.tables(), "SEGMENT_SWEEP");
    house
        .recordPurchase(house.database())
        .record(SomePurchase.bought("p-7"), SYSTEM, SomePurchase.ACT);
    wiring.histories().needsRepair(SomePurchase.ANNA, SomePurchase.ACT);

    assertThat(
            Invocation.of(
                    new ReviewSegmentsFunction(wiring),
                    Call.event("review-segments"),
                    Duration.ofMinutes(15))
                .toString())
        .isEqualTo(
            "{\"publicationsResumed\":0,\"judged\":0,\"failed\":0,\"whole\":true,\"daysBehind\":0,\"repaired\":true}");

    assertThat(wiring.histories().inNeedOfRepair(10)).isEmpty();
    assertThat(wiring.histories().find(SomePurchase.ANNA).history().purchases()).hasSize(1);
  }
}
