package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.access.Caller;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.BoutiqueJson;
import io.largesse.boutique.Boutiques;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Read;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Versioned;
import java.util.Map;
import java.util.Optional;

/** {@code /boutiques}: where gifts are given. */
public final class BoutiquesFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public BoutiquesFunction() {
    this(Wiring.ofLambda());
  }

  public BoutiquesFunction(Wiring wiring) {
    this(wiring, wiring.boutiques());
  }

  private BoutiquesFunction(Wiring wiring, Boutiques boutiques) {
    super(
        wiring,
        Map.of(
            "PUT /boutiques/{id}", request -> put(boutiques, request),
            "GET /boutiques/{id}", bare(request -> get(boutiques, request)),
            "GET /boutiques", request -> list(boutiques, request)));
  }

  private static ApiResponse put(Boutiques boutiques, ApiRequest request) {
    BoutiqueId id = request.path("id", BoutiqueId::new);
    Boutique boutique = request.json("boutiqueId", id, BoutiqueJson::read);
    checkScope(request.caller(), boutique);
    boutiques.find(id).map(Versioned::value).ifPresent(old -> checkScope(request.caller(), old));
    return switch (boutiques.save(boutique, request.ifMatch(), request.act())) {
      case Boutiques.Outcome.Agreed(var saved) ->
          ApiResponse.saved(saved, "/boutiques/" + id, BoutiqueJson::write);
      case Boutiques.Outcome.Disagreed(int month) ->
          ApiResponse.problem(
              409,
              "entity-disagrees",
              "Entity disagrees",
              "The boutiques of one entity have one business year: the others of "
                  + boutique.entity()
                  + " begin it in month "
                  + month);
    };
  }

  private static ApiResponse get(Boutiques boutiques, ApiRequest request) {
    BoutiqueId id = request.path("id", BoutiqueId::new);
    return boutiques
        .find(id)
        .map(found -> ApiResponse.ok(found, BoutiqueJson::write))
        .orElseGet(() -> ApiResponse.notFound("Boutique " + id));
  }

  private static ApiResponse list(Boutiques boutiques, ApiRequest request) {
    return request.query(
        query -> {
          Field<Optional<Country>> market = query.optional("market", Read.country());
          Field<PageRequest> page = ApiRequest.page(query);
          return query.build(
              () ->
                  ApiResponse.page(boutiques.list(market.get(), page.get()), BoutiqueJson::write));
        });
  }

  private static void checkScope(Caller caller, Boutique boutique) {
    if (!caller.actsIn(boutique.market())) {
      throw new Forbidden();
    }
  }
}
