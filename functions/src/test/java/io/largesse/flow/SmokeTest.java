package io.largesse.flow;

import org.junit.jupiter.api.Test;

/** The flow of infra/localstack/run, on the host that is always there. */
final class SmokeTest {
  @Test
  void the_smoke_flow_passes_on_the_local_process() {
    try (SmokeHouse house = SmokeHouse.open()) {
      new SmokeFlow(house.host(), house.ratesDay()).run(job -> {});
    }
  }
}
