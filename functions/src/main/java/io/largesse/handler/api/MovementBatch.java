package io.largesse.handler.api;

import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.stock.ImportMovements;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementJson;
import io.largesse.stock.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch of movements. */
final class MovementBatch {
  private static final EntryBatch<Movement> BATCH =
      new EntryBatch<>(
          "movementId",
          MovementJson::read,
          movement -> movement.id().value(),
          ImportMovements.BATCH_MAX);

  private MovementBatch() {}

  static ApiResponse record(ImportMovements importMovements, ApiRequest request) {
    return BATCH.answer(
        request,
        movements -> {
          List<Optional<Recording>> recordings =
              importMovements.record(movements, request.caller(), request.act());
          List<Optional<ApiResponse>> outcomes = new ArrayList<>();
          for (int index = 0; index < movements.size(); index++) {
            Movement movement = movements.get(index);
            outcomes.add(recordings.get(index).map(came -> StockFunction.outcome(came, movement)));
          }
          return outcomes;
        });
  }
}
