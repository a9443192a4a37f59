package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.client.ClientId;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.id.PurchaseId;
import io.largesse.json.Field;
import io.largesse.page.PageRequest;
import io.largesse.purchase.PurchaseAnswer;
import io.largesse.purchase.ReadPurchases;
import io.largesse.purchase.Seen;
import java.util.Map;
import java.util.function.Function;

/** Reads what clients bought and brought back. */
public final class PurchasesFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public PurchasesFunction() {
    this(Wiring.ofLambda());
  }

  public PurchasesFunction(Wiring wiring) {
    this(wiring, wiring.readPurchases());
  }

  private PurchasesFunction(Wiring wiring, ReadPurchases purchases) {
    super(
        wiring,
        Map.of(
            "GET /purchases/{id}",
            bare(request -> one(purchases, request)),
            "GET /clients/{id}/purchases",
            request -> ofClient(purchases, request)));
  }

  private static ApiResponse one(ReadPurchases purchases, ApiRequest request) {
    return seen(
        purchases.one(request.path("id", PurchaseId::new), request.caller()),
        kept -> ApiResponse.ok(PurchaseAnswer.write(kept)));
  }

  private static ApiResponse ofClient(ReadPurchases purchases, ApiRequest request) {
    ClientId client = request.path("id", ClientId::new);
    PageRequest page =
        request.query(
            fields -> {
              Field<PageRequest> asked = ApiRequest.page(fields);
              return fields.build(asked);
            });
    return seen(
        purchases.ofClient(client, page, request.caller(), request.act()),
        found -> ApiResponse.page(found, PurchaseAnswer::write));
  }

  private static <T> ApiResponse seen(Seen<T> seen, Function<T, ApiResponse> answer) {
    return switch (seen) {
      case Seen.Found<T>(T value) -> answer.apply(value);
      case Seen.Unknown<T>(String what) -> ApiResponse.notFound(what);
      case Seen.OutOfScope<T>() -> throw new Forbidden();
    };
  }
}
