package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.catalogue.Catalogue;
import io.largesse.catalogue.SkuCode;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementJson;
import io.largesse.stock.RecordMovement;
import io.largesse.stock.RecordedMovement;
import io.largesse.stock.Recording;
import io.largesse.stock.Stock;
import io.largesse.stock.StockLevel;
import io.largesse.stock.StockLevelJson;
import java.util.Map;

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
    Stock stock = wiring.stock();
    Boutiques boutiques = wiring.boutiques();
    Catalogue catalogue = wiring.catalogue();
    return Map.of(
        "POST /stock/movements", request -> record(recordMovement, request),
        "GET /boutiques/{id}/stock", request -> ofBoutique(boutiques, stock, request),
        "GET /stock/{sku}", request -> ofSku(catalogue, stock, request));
  }

  private static ApiResponse record(RecordMovement recordMovement, ApiRequest request) {
    Movement movement = request.json(MovementJson::read);
    return switch (recordMovement.record(movement, request.caller(), request.act())) {
      case Recording.Recorded(var now) ->
          ApiResponse.created("/boutiques/" + movement.boutique() + "/stock", write(now));
      case Recording.Repeated(var earlier) -> ApiResponse.ok(write(earlier));
      case Recording.IdUsed() -> ApiResponse.idAlreadyUsed();
      case Recording.OutOfStock(long available) -> outOfStock(available);
      case Recording.Unknown(String what) -> ApiResponse.notFound(what);
      case Recording.OutOfScope() -> throw new Forbidden();
    };
  }

  private static ApiResponse ofBoutique(Boutiques boutiques, Stock stock, ApiRequest request) {
    BoutiqueId boutique = request.path("id", BoutiqueId::new);
    PageRequest page = page(request);
    return boutiques
        .find(boutique)
        .map(_ -> answer(stock.ofBoutique(boutique, page)))
        .orElseGet(() -> ApiResponse.notFound("Boutique " + boutique));
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

  private static ObjectNode write(RecordedMovement recorded) {
    return MovementJson.write(recorded.movement()).put("at", recorded.at().toString());
  }

  private static ApiResponse outOfStock(long available) {
    ObjectNode problem =
        ApiResponse.problemBody(
            409, "out-of-stock", "Out of stock", "So many units are not available here");
    return ApiResponse.problem(409, problem.put("available", available));
  }
}
