package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.catalogue.Catalogue;
import io.largesse.catalogue.SkuCode;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.stock.StockLevelJson;
import io.largesse.stock.Watch;
import io.largesse.stock.WatchJson;
import io.largesse.stock.WatchStock;
import io.largesse.stock.Watches;
import io.largesse.version.Versioned;
import java.util.Map;

/** {@code /boutiques/{id}/stock/{sku}}: what is there of one SKU, and when that is too little. */
final class WatchAnswers {
  private WatchAnswers() {}

  static Map<String, Endpoint> endpoints(Wiring wiring) {
    WatchStock watchStock = wiring.watchStock();
    Watches watches = wiring.watches();
    Boutiques boutiques = wiring.boutiques();
    Catalogue catalogue = wiring.catalogue();
    return Map.of(
        "PUT /boutiques/{id}/stock/{sku}",
        request -> put(watchStock, request),
        "GET /boutiques/{id}/stock/{sku}",
        bare(request -> get(boutiques, catalogue, watches, request)));
  }

  private static ApiResponse put(WatchStock watchStock, ApiRequest request) {
    BoutiqueId boutique = request.path("id", BoutiqueId::new);
    SkuCode sku = request.path("sku", SkuCode::new);
    Watch watch = request.json(fields -> WatchJson.read(boutique, sku, fields));
    String location = "/boutiques/%s/stock/%s".formatted(boutique, sku);
    return switch (watchStock.watch(watch, request.ifMatch(), request.caller(), request.act())) {
      case WatchStock.Outcome.Known(var saved) ->
          ApiResponse.saved(saved, location, WatchJson::write);
      case WatchStock.Outcome.Unknown(String what) -> ApiResponse.notFound(what);
      case WatchStock.Outcome.OutOfScope() -> throw new Forbidden();
    };
  }

  private static ApiResponse get(
      Boutiques boutiques, Catalogue catalogue, Watches watches, ApiRequest request) {
    BoutiqueId boutique = request.path("id", BoutiqueId::new);
    SkuCode sku = request.path("sku", SkuCode::new);
    if (boutiques.find(boutique).isEmpty()) {
      return ApiResponse.notFound("Boutique " + boutique);
    }
    if (catalogue.find(sku).isEmpty()) {
      return ApiResponse.notFound("SKU " + sku);
    }
    Watches.Shelf shelf = watches.find(boutique, sku);
    return shelf
        .watch()
        .map(Versioned::version)
        .map(version -> ApiResponse.ok(new Versioned<>(shelf, version), StockLevelJson::write))
        .orElseGet(() -> ApiResponse.ok(StockLevelJson.write(shelf)));
  }
}
