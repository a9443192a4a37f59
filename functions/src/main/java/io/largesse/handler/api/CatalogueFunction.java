package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.catalogue.Catalogue;
import io.largesse.catalogue.SaveSku;
import io.largesse.catalogue.Sku;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.SkuJson;
import io.largesse.catalogue.Typology;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Read;
import io.largesse.page.PageRequest;
import java.util.Map;
import java.util.Optional;

/** {@code /catalogue}: what may be given. */
public final class CatalogueFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public CatalogueFunction() {
    this(Wiring.ofLambda());
  }

  public CatalogueFunction(Wiring wiring) {
    this(wiring, wiring.catalogue());
  }

  private CatalogueFunction(Wiring wiring, Catalogue catalogue) {
    super(
        wiring,
        Map.of(
            "PUT /catalogue/{sku}", request -> put(new SaveSku(catalogue), request),
            "GET /catalogue/{sku}", bare(request -> get(catalogue, request)),
            "GET /catalogue", request -> list(catalogue, request)));
  }

  private static ApiResponse put(SaveSku saveSku, ApiRequest request) {
    SkuCode code = request.path("sku", SkuCode::new);
    Sku sku = request.json("sku", code, SkuJson::read);
    return saveSku
        .save(sku, request.ifMatch(), request.caller(), request.act())
        .map(saved -> ApiResponse.saved(saved, "/catalogue/" + code, SkuJson::write))
        .orElseThrow(Forbidden::new);
  }

  private static ApiResponse get(Catalogue catalogue, ApiRequest request) {
    SkuCode code = request.path("sku", SkuCode::new);
    return catalogue
        .find(code)
        .map(found -> ApiResponse.ok(found, SkuJson::write))
        .orElseGet(() -> ApiResponse.notFound("SKU " + code));
  }

  private static ApiResponse list(Catalogue catalogue, ApiRequest request) {
    return request.query(
        query -> {
          Field<Optional<Typology>> typology =
              query.optional("typology", Read.word(Typology.class));
          Field<PageRequest> page = ApiRequest.page(query);
          return query.build(
              () -> ApiResponse.page(catalogue.list(typology.get(), page.get()), SkuJson::write));
        });
  }
}
