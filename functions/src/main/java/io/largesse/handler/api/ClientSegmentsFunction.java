package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.client.ClientId;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Wiring;
import io.largesse.segment.ClientSegmentsJson;
import io.largesse.segment.ReadSegments;
import java.util.Currency;
import java.util.Map;

/**
 * {@code /clients/{id}/segments}: in which segments a client is, since when, why, and what next.
 */
public final class ClientSegmentsFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public ClientSegmentsFunction() {
    this(Wiring.ofLambda());
  }

  public ClientSegmentsFunction(Wiring wiring) {
    this(wiring, wiring.readSegments());
  }

  private ClientSegmentsFunction(Wiring wiring, ReadSegments segments) {
    super(
        wiring,
        Map.of(
            "GET /clients/{id}/segments",
            bare(request -> read(segments, wiring.reference(), request))));
  }

  private static ApiResponse read(ReadSegments segments, Currency reference, ApiRequest request) {
    ClientId client = request.path("id", ClientId::new);
    ClientSegmentsJson json = new ClientSegmentsJson(GiftAnswers.language(request), reference);
    return segments
        .of(client, request.caller(), request.act())
        .map(found -> ApiResponse.ok(json.write(found)))
        .orElseGet(() -> ApiResponse.notFound("This client"));
  }
}
