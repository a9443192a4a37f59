package io.largesse.handler.api;

import io.largesse.gift.ImportGifts;
import io.largesse.gift.Importing;
import io.largesse.gift.PastGift;
import io.largesse.gift.PastGiftJson;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Wiring;
import io.largesse.json.Fault;
import io.largesse.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enters gifts given before Largesse. */
public final class ImportGiftsFunction extends ApiFunction {
  private static final String BATCH = "POST /gifts/batch";
  private static final EntryBatch<PastGift> GIFTS =
      new EntryBatch<>(
          "giftId", PastGiftJson::read, gift -> gift.id().value(), ImportGifts.BATCH_MAX);
  private static final String NOTHING =
      """
      {"items": [{"giftId": "none", "clientId": "none", "boutique": "none", "sku": "none",
        "givenOn": "2020-01-01", "cost": {"amount": "1.00", "currency": "EUR"}}]}
      """;

  /** Called by Lambda. */
  public ImportGiftsFunction() {
    this(Wiring.ofLambda());
  }

  public ImportGiftsFunction(Wiring wiring) {
    this(wiring, wiring.importGifts());
  }

  private ImportGiftsFunction(Wiring wiring, ImportGifts importGifts) {
    super(wiring, Map.of(BATCH, request -> enter(importGifts, request)));
  }

  /** Enters a gift of nobody in no boutique: that reads all that any gift needs. */
  @Override
  protected Optional<String> primer(String route) {
    return Optional.of(NOTHING);
  }

  private static ApiResponse enter(ImportGifts importGifts, ApiRequest request) {
    return GIFTS.answer(
        request,
        gifts ->
            importGifts.enter(gifts, GiftAnswers.asking(request)).stream()
                .map(importing -> importing.map(ImportGiftsFunction::outcome))
                .toList());
  }

  private static ApiResponse outcome(Importing importing) {
    return switch (importing) {
      case Importing.Imported _ -> ApiResponse.json(201, Json.object());
      case Importing.Repeated _ -> ApiResponse.ok(Json.object());
      case Importing.IdUsed() -> ApiResponse.idAlreadyUsed();
      case Importing.Unknown(String field) -> GiftAnswers.unknown(field);
      case Importing.Faulty(Fault fault) -> ApiResponse.malformed(List.of(fault));
      case Importing.ExposureIsFull() -> ApiResponse.exposureFull();
      case Importing.OutOfScope() -> ApiResponse.outOfScope();
    };
  }
}
