package io.largesse.handler.api;

import io.largesse.gift.CheckGift;
import io.largesse.gift.Checked;
import io.largesse.gift.GiftRequest;
import io.largesse.gift.GiftRequestJson;
import io.largesse.gift.GiftUses;
import io.largesse.gift.RegisterGift;
import io.largesse.gift.StepJson;
import io.largesse.gift.TakeStep;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Wiring;
import io.largesse.id.GiftId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.threshold.ShippedRules;
import io.largesse.threshold.VerdictJson;
import java.util.Map;
import java.util.Optional;

/** Checks gifts, registers them, and takes them on in their life. */
public final class RegisterGiftFunction extends ApiFunction {
  private static final String CHECK = "POST /gifts/check";
  private static final String REGISTER = "POST /gifts";
  private static final String NOTHING =
      """
      {"clientId": "none", "boutique": "none", "sku": "none"}
      """;
  private static final String REHEARSED =
      """
      {"giftId": "rehearsal", "clientId": "rehearsal", "boutique": "rehearsal", "sku": "rehearsal"}
      """;

  /** Often enough for the JVM to have compiled what takes the time. */
  private static final int REHEARSALS = 200;

  private final Wiring wiring;

  /** Called by Lambda. */
  public RegisterGiftFunction() {
    this(Wiring.ofLambda());
  }

  public RegisterGiftFunction(Wiring wiring) {
    super(wiring, endpoints(wiring.giftUses()));
    this.wiring = wiring;
  }

  private static Map<String, Endpoint> endpoints(GiftUses uses) {
    return Map.of(
        CHECK,
        request -> check(uses.checkGift(), request),
        REGISTER,
        request -> register(uses.registerGift(), request),
        "POST /gifts/{id}/steps",
        request -> step(uses.takeStep(), request));
  }

  /** Checks a gift of nobody knows what: that reads every table that any gift needs. */
  @Override
  protected Optional<String> primer(String route) {
    return route.equals(CHECK) ? Optional.of(NOTHING) : Optional.empty();
  }

  /**
   * Reads every shipped rule too, so that no call waits for a file, and rehearses: what registers a
   * gift is loaded and compiled in the snapshot.
   */
  @Override
  protected void prime() {
    ShippedRules.readAll();
    super.prime();
    Map<String, Endpoint> rehearsing = endpoints(wiring.rehearsing().giftUses());
    for (int time = 0; time < REHEARSALS; time++) {
      rehearse(rehearsing);
    }
  }

  /** Registers a gift that nobody keeps; fails if it did not come to be judged and written. */
  private void rehearse(Map<String, Endpoint> rehearsing) {
    String answer = call(rehearsing, REGISTER, REHEARSED);
    if (!answer.contains("PENDING_APPROVAL")) {
      throw new IllegalStateException("The rehearsal came to nothing");
    }
  }

  private static ApiResponse check(CheckGift checkGift, ApiRequest request) {
    GiftRequest gift = request.json(GiftRequestJson::read);
    return switch (checkGift.check(gift, GiftAnswers.asking(request))) {
      case Checked.Judged judged ->
          ApiResponse.ok(VerdictJson.answer(judged.verdict(), GiftAnswers.explanations(request)));
      case Checked.Impossible impossible -> GiftAnswers.of(impossible.why(), request);
    };
  }

  private static ApiResponse register(RegisterGift registerGift, ApiRequest request) {
    Named named = request.json(Named::read);
    return GiftAnswers.of(
        registerGift.register(named.id, named.gift, GiftAnswers.asking(request)), request);
  }

  private static ApiResponse step(TakeStep takeStep, ApiRequest request) {
    GiftId id = request.path("id", GiftId::new);
    return StepAnswers.of(
        takeStep.take(id, request.json(StepJson::readRequest), GiftAnswers.asking(request)),
        request);
  }

  /** A request with the id that the gift is to have. */
  private record Named(GiftId id, GiftRequest gift) {
    static Named read(Fields fields) {
      Field<GiftId> id = fields.required("giftId", Read.id(GiftId::new));
      GiftRequest gift = GiftRequestJson.read(fields);
      return new Named(id.get(), gift);
    }
  }
}
