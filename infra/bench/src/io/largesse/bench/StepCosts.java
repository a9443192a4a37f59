package io.largesse.bench;

import io.largesse.dynamodb.Meter;
import io.largesse.gift.Handover;
import io.largesse.gift.StepKind;
import io.largesse.id.GiftId;
import java.util.List;
import java.util.Optional;

/** What one step in a gift's life asks of DynamoDB; the client has nothing else. */
final class StepCosts implements Benchmark {
  /** Lives that gifts lead, step by step. */
  private static final List<List<StepKind>> LIVES =
      List.of(
          List.of(StepKind.OFFER, StepKind.ACCEPT, StepKind.GIVE, StepKind.RETURN),
          List.of(StepKind.OFFER, StepKind.DECLINE),
          List.of(StepKind.CANCEL));

  @Override
  public Table measure() {
    Table table =
        new Table(
            "**Round trips and units of one step** (`POST /gifts/{id}/steps`, and two registrations"
                + " to compare with; a warm function, a client with no other gift)",
            "step",
            "round trips",
            "read units",
            "write units",
            "of them in indexes");
    try (House house = new House()) {
      Meter meter = new Meter(house.dynamo());
      GiftSteps steps = new GiftSteps(house.wiring(meter.database()).giftUses());
      List<String> clients = house.clients("one", 0, false, 6);
      steps.register("warm", clients.getFirst(), Handover.NOW, Optional.empty());
      for (int life = 0; life < LIVES.size(); life++) {
        String gift = "g-" + life;
        steps.register(gift, clients.get(life + 1), Handover.LATER, Optional.empty());
        for (StepKind kind : LIVES.get(life)) {
          row(table, "`" + kind + "`", meter, () -> steps.take(gift, kind));
        }
      }
      String wrong = "given";
      row(
          table,
          "registered and given at once",
          meter,
          () -> steps.register(wrong, clients.get(4), Handover.NOW, Optional.empty()));
      row(
          table,
          "registered in the place of another client's",
          meter,
          () ->
              steps.register(
                  "right", clients.get(5), Handover.NOW, Optional.of(new GiftId(wrong))));
    }
    return table;
  }

  private static void row(Table table, String what, Meter meter, Runnable step) {
    meter.reset();
    step.run();
    Meter.Reading used = meter.reading();
    table.row(
        what,
        used.roundTrips(),
        used.readUnits(),
        used.writeUnits() + used.indexUnits(),
        used.indexUnits());
  }
}
