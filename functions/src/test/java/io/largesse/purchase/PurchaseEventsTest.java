package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static io.largesse.purchase.SomePurchase.kept;
import static io.largesse.purchase.SomePurchase.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.event.Change;
import io.largesse.event.Event;
import io.largesse.event.Image;
import io.largesse.event.PurchaseEvents;
import io.largesse.json.Json;
import io.largesse.purchase.Refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PurchaseEventsTest {
  private static final KeptReturn WAITS = waiting(back("r-1", "p-1", bags(-3, -1)));
  private static final KeptReturn REFUSED =
      WAITS.refused(Refusal.of(Reason.EXCEEDS, "lines/0", "is too much"));

  @Test
  void a_return_that_waited_in_vain_is_told_by_its_ids() {
    List<Event> events = told(Optional.of(WAITS), Optional.of(REFUSED));

    assertThat(events).isEqualTo(told(Optional.of(WAITS), Optional.of(REFUSED)));
    assertThat(events).singleElement().extracting(Event::kind).isEqualTo("ReturnRefused");
    assertThat(events.getFirst().detail().toString())
        .endsWith(
            "\"purchaseId\":\"r-1\",\"returnOf\":\"p-1\",\"clientId\":\"anna\","
                + "\"boutique\":\"PAR-01\",\"market\":\"FR\",\"reason\":\"EXCEEDS\","
                + "\"at\":\"2026-11-23T11:00:00Z\"}");
  }

  @Test
  void nothing_else_is_told_of_purchases() {
    Change awaited =
        new Change(
            "purchases",
            "1",
            Optional.empty(),
            Optional.of(new Image(Map.of("purchaseId", "p-1", "version", "1"))));

    assertThat(new PurchaseEvents().of(awaited)).isEmpty();
    assertThat(told(Optional.empty(), Optional.of(kept(bought("p-1"))))).isEmpty();
    assertThat(told(Optional.empty(), Optional.of(WAITS))).isEmpty();
    assertThat(told(Optional.of(WAITS), Optional.of(WAITS.applied()))).isEmpty();
    assertThat(told(Optional.of(REFUSED), Optional.of(REFUSED))).isEmpty();
    assertThat(told(Optional.of(REFUSED), Optional.empty())).isEmpty();
  }

  private static List<Event> told(Optional<Kept> before, Optional<Kept> after) {
    return new PurchaseEvents()
        .of(
            new Change(
                "purchases",
                "1",
                before.map(kept -> image(kept, 1)),
                after.map(kept -> image(kept, 2))));
  }

  private static Image image(Kept kept, int version) {
    return new Image(
        Map.of(
            "purchaseId", kept.id().value(),
            "document", Json.write(KeptJson.write(kept)),
            "version", Integer.toString(version),
            "at", "2026-11-23T11:00:00Z"));
  }
}
