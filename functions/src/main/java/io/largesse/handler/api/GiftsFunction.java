package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.access.Role;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftJson;
import io.largesse.gift.GiftStatus;
import io.largesse.gift.ReadAllowance;
import io.largesse.gift.ReadGifts;
import io.largesse.gift.Seen;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.id.GiftId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.AllowanceJson;
import io.largesse.threshold.Explanations;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads gifts, what waits for approval, and what remains under each rule. */
public final class GiftsFunction extends ApiFunction {
  /** Called by Lambda. */
  public GiftsFunction() {
    this(Wiring.ofLambda());
  }

  public GiftsFunction(Wiring wiring) {
    this(wiring, wiring.readGifts(), wiring.readAllowance());
  }

  private GiftsFunction(Wiring wiring, ReadGifts gifts, ReadAllowance allowance) {
    super(
        wiring,
        Map.of(
            "GET /gifts/{id}", bare(request -> one(gifts, request)),
            "GET /gifts", request -> ofBoutique(gifts, request),
            "GET /approvals", request -> waiting(gifts, request),
            "GET /clients/{id}/gifts", request -> ofClient(gifts, request),
            "GET /clients/{id}/allowance", request -> allowance(allowance, request)));
  }

  private static ApiResponse one(ReadGifts gifts, ApiRequest request) {
    Explanations explanations = GiftAnswers.explanations(request);
    return seen(
        gifts.one(request.path("id", GiftId::new), request.caller()),
        gift -> ApiResponse.ok(GiftJson.answer(gift, explanations)));
  }

  private static ApiResponse ofBoutique(ReadGifts gifts, ApiRequest request) {
    record Query(BoutiqueId boutique, Optional<GiftStatus> status, PageRequest page) {
      static Query read(Fields fields) {
        Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
        Field<Optional<GiftStatus>> status = fields.optional("status", Read.word(GiftStatus.class));
        Field<PageRequest> page = ApiRequest.page(fields);
        return fields.build(() -> new Query(boutique.get(), status.get(), page.get()));
      }
    }

    Query query = request.query(Query::read);
    return page(
        gifts.ofBoutique(query.boutique, query.status, query.page, request.caller()), request);
  }

  private static ApiResponse waiting(ReadGifts gifts, ApiRequest request) {
    record Query(Country market, Optional<Role> role, PageRequest page) {
      static Query read(Fields fields) {
        Field<Country> market = fields.required("market", Read.country());
        Field<Optional<Role>> role = fields.optional("role", Read.word(Role.class));
        Field<PageRequest> page = ApiRequest.page(fields);
        return fields.build(() -> new Query(market.get(), role.get(), page.get()));
      }
    }

    Query query = request.query(Query::read);
    return page(gifts.waiting(query.market, query.role, query.page, request.caller()), request);
  }

  private static ApiResponse ofClient(ReadGifts gifts, ApiRequest request) {
    ClientId client = request.path("id", ClientId::new);
    PageRequest page =
        request.query(
            fields -> {
              Field<PageRequest> asked = ApiRequest.page(fields);
              return fields.build(asked);
            });
    return page(gifts.ofClient(client, page, GiftAnswers.asking(request)), request);
  }

  private static ApiResponse allowance(ReadAllowance allowance, ApiRequest request) {
    ClientId client = request.path("id", ClientId::new);
    BoutiqueId boutique =
        request.query(
            fields -> {
              Field<BoutiqueId> asked = fields.required("boutique", Read.id(BoutiqueId::new));
              return fields.build(asked);
            });
    return seen(
        allowance.of(client, boutique, GiftAnswers.asking(request)),
        remaining ->
            ApiResponse.page(new Page<>(remaining, Optional.empty()), AllowanceJson::write));
  }

  private static ApiResponse page(Seen<Page<Gift>> seen, ApiRequest request) {
    Explanations explanations = GiftAnswers.explanations(request);
    return seen(seen, page -> ApiResponse.page(page, gift -> GiftJson.answer(gift, explanations)));
  }

  private static <T> ApiResponse seen(Seen<T> seen, Function<T, ApiResponse> answer) {
    return switch (seen) {
      case Seen.Found<T>(T value) -> answer.apply(value);
      case Seen.Unknown<T>(String what) -> ApiResponse.notFound(what);
      case Seen.OutOfScope<T>() -> throw new Forbidden();
    };
  }
}
