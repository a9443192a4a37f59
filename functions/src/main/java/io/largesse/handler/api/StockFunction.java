package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Access;
import io.largesse.access.Caller;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.catalogue.Catalogue;
import io.largesse.catalogue.SkuCode;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Read;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.stock.ImportMovements;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementJson;
import io.largesse.stock.PastMovement;
import io.largesse.stock.PastMovementJson;
import io.largesse.stock.RecordMovement;
import io.largesse.stock.Recording;
import io.largesse.stock.Stock;
import io.largesse.stock.StockHistory;
import io.largesse.stock.StockLevel;
import io.largesse.stock.StockLevelJson;
import io.largesse.stock.StockState;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /stock}: what is there to be given, and what has moved it. */
public final class StockFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public StockFunction() {
    this(Wiring.ofLambda());
  }

  public StockFunction(Wiring wiring) {
    super(wiring, endpoints(wiring));
  }

  private static Map<String, Endpoint> endpoints(Wiring wiring) {
    RecordMovement recordMovement = wiring.recordMovement();
    ImportMovements importMovements = wiring.importMovements();
    Stock stock = wiring.stock();
    StockHistory history = wiring.stockHistory();
    Boutiques boutiques = wiring.boutiques();
    Catalogue catalogue = wiring.catalogue();
    Map<String, Endpoint> endpoints = new HashMap<>(WatchAnswers.endpoints(wiring));
    endpoints.put("POST /stock/movements", request -> record(recordMovement, request));
    endpoints.put(
        "POST /stock/movements/batch", request -> MovementBatch.record(importMovements, request));
    endpoints.put(
        "GET /stock/movements", request -> movements(boutiques, catalogue, history, request));
    endpoints.put(
        "GET /boutiques/{id}/stock", request -> ofBoutique(boutiques, stock, history, request));
    endpoints.put("GET /stock/{sku}", request -> ofSku(catalogue, stock, request));
    return endpoints;
  }

  private static ApiResponse record(RecordMovement recordMovement, ApiRequest request) {
    Movement movement = request.json(MovementJson::read);
    return outcome(recordMovement.record(movement, request.caller(), request.act()), movement);
  }

  /** What is answered to {@code movement}, by itself or in a batch. */
  static ApiResponse outcome(Recording recording, Movement movement) {
    return switch (recording) {
      case Recording.Recorded(var now) ->
          ApiResponse.created(
              "/boutiques/" + movement.boutique() + "/stock", MovementJson.write(now));
      case Recording.Repeated(var earlier) -> ApiResponse.ok(MovementJson.write(earlier));
      case Recording.IdUsed() -> ApiResponse.idAlreadyUsed();
      case Recording.TooFew(StockState state, long units) -> tooFew(state, units);
      case Recording.Unknown(String what) -> ApiResponse.notFound(what);
      case Recording.OutOfScope() -> ApiResponse.outOfScope();
    };
  }

  private static ApiResponse movements(
      Boutiques boutiques, Catalogue catalogue, StockHistory history, ApiRequest request) {
    return request.query(
        query -> {
          Field<BoutiqueId> boutique = query.required("boutique", Read.id(BoutiqueId::new));
          Field<SkuCode> sku = query.required("sku", Read.id(SkuCode::new));
          Field<PageRequest> page = ApiRequest.page(query);
          return query.build(
              () -> {
                Optional<Boutique> where = boutiques.find(boutique.get()).map(Versioned::value);
                if (where.isEmpty()) {
                  return ApiResponse.notFound("Boutique " + boutique.get());
                }
                boolean readsGifts = readsGifts(request.caller(), where.get());
                return catalogue.find(sku.get()).isEmpty()
                    ? ApiResponse.notFound("SKU " + sku.get())
                    : ApiResponse.page(
                        history.of(boutique.get(), sku.get(), page.get()),
                        past -> write(past, readsGifts));
              });
        });
  }

  /** Which gift it was, and who gave it, is for those who may read that gift. */
  private static ObjectNode write(PastMovement past, boolean readsGifts) {
    ObjectNode json = PastMovementJson.write(past);
    return past.cause() instanceof PastMovement.Cause.OfGift && !readsGifts
        ? json.without(List.of("movementId", "giftId", "by"))
        : json;
  }

  private static boolean readsGifts(Caller caller, Boutique where) {
    return Access.rolesOf("GET /gifts").contains(caller.role())
        && caller.actsIn(where.id(), where.market());
  }

  private static ApiResponse ofBoutique(
      Boutiques boutiques, Stock stock, StockHistory history, ApiRequest request) {
    BoutiqueId boutique = request.path("id", BoutiqueId::new);
    return request.query(
        query -> {
          Field<Optional<Instant>> asOf = query.optional("asOf", Read.time());
          Field<PageRequest> page = ApiRequest.page(query);
          query
              .peek(asOf)
              .flatMap(time -> time)
              .filter(request.now()::isBefore)
              .ifPresent(_ -> query.fault("asOf", "is not in the future"));
          return query.build(
              () ->
                  boutiques
                      .find(boutique)
                      .map(
                          _ ->
                              asOf.get()
                                  .map(time -> history.ofBoutique(boutique, time, page.get()))
                                  .orElseGet(() -> stock.ofBoutique(boutique, page.get())))
                      .map(StockFunction::answer)
                      .orElseGet(() -> ApiResponse.notFound("Boutique " + boutique)));
        });
  }

  private static ApiResponse ofSku(Catalogue catalogue, Stock stock, ApiRequest request) {
    SkuCode sku = request.path("sku", SkuCode::new);
    PageRequest page = page(request);
    return catalogue
        .find(sku)
        .map(_ -> answer(stock.ofSku(sku, page)))
        .orElseGet(() -> ApiResponse.notFound("SKU " + sku));
  }

  private static PageRequest page(ApiRequest request) {
    return request.query(
        query -> {
          Field<PageRequest> page = ApiRequest.page(query);
          return query.build(page);
        });
  }

  private static ApiResponse answer(Page<StockLevel> page) {
    return ApiResponse.page(page, StockLevelJson::write);
  }

  /** Says how many units there are in the state that more were to leave. */
  private static ApiResponse tooFew(StockState state, long units) {
    ObjectNode problem =
        switch (state) {
          case ORDERED ->
              ApiResponse.problemBody(
                  409, "not-ordered", "Not ordered", "So many units are not ordered here");
          case IN_TRANSIT ->
              ApiResponse.problemBody(
                  409, "not-in-transit", "Not in transit", "So many units are not on the way here");
          default ->
              ApiResponse.problemBody(
                  409, "out-of-stock", "Out of stock", "So many units are not available here");
        };
    return ApiResponse.problem(409, problem.put(state.word(), units));
  }
}
