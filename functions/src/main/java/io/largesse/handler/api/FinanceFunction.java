package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.EntityId;
import io.largesse.finance.CountTotals;
import io.largesse.finance.Declaration;
import io.largesse.finance.DeclarationId;
import io.largesse.finance.DeclarationJson;
import io.largesse.finance.Declarations;
import io.largesse.finance.PostDeclaration;
import io.largesse.finance.PostDeclaration.Outcome;
import io.largesse.finance.Posting;
import io.largesse.finance.Total;
import io.largesse.finance.TotalJson;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /finance}: what finance is told of given gifts, what is in the ledger, and totals. */
public final class FinanceFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public FinanceFunction() {
    this(Wiring.ofLambda());
  }

  public FinanceFunction(Wiring wiring) {
    this(wiring, wiring.declarations(), wiring.postDeclaration(), wiring.countTotals());
  }

  private FinanceFunction(
      Wiring wiring, Declarations declarations, PostDeclaration post, CountTotals totals) {
    super(
        wiring,
        Map.of(
            "GET /finance/declarations", request -> list(declarations, request),
            "POST /finance/declarations/{id}/post", request -> post(post, request),
            "GET /finance/totals", request -> totals(totals, request)));
  }

  private static ApiResponse list(Declarations declarations, ApiRequest request) {
    record Query(Country market, Declarations.Query which, PageRequest page) {
      static Query read(Fields fields) {
        Field<Country> market = fields.required("market", Read.country());
        Field<LocalDate> from = fields.required("from", Read.day());
        Field<LocalDate> to = fields.required("to", Read.day());
        Field<Optional<EntityId>> entity = fields.optional("entity", Read.id(EntityId::new));
        Field<Optional<Boolean>> posted = fields.optional("posted", Read.text(5, Query::yesOrNo));
        Field<PageRequest> page = ApiRequest.page(fields);
        return fields.build(
            () ->
                new Query(
                    market.get(),
                    new Declarations.Query(
                        new Span(from.get(), to.get()), entity.get(), posted.get()),
                    page.get()));
      }

      static boolean yesOrNo(String text) {
        return switch (text) {
          case "true" -> true;
          case "false" -> false;
          default -> throw new IllegalArgumentException("is true or false");
        };
      }
    }

    Query query = request.query(Query::read);
    if (!request.caller().actsIn(query.market)) {
      throw new Forbidden();
    }
    Page<Declaration> page = declarations.ofMarket(query.market, query.which, query.page);
    return request.wantsCsv()
        ? ApiResponse.page(lines(page), row -> row)
        : ApiResponse.page(page, DeclarationJson::answer);
  }

  /** Each line a row: what ledgers take in. */
  private static Page<ObjectNode> lines(Page<Declaration> page) {
    List<ObjectNode> rows =
        page.items().stream().flatMap(each -> DeclarationJson.rows(each).stream()).toList();
    return new Page<>(rows, page.next());
  }

  private static ApiResponse post(PostDeclaration post, ApiRequest request) {
    DeclarationId id = request.path("id", DeclarationId::parse);
    String reference =
        request.json(
            fields -> {
              Field<String> named = fields.required("reference", Read.text(Posting.REFERENCE_MAX));
              return fields.build(named);
            });
    return switch (post.post(id, reference, request.caller(), request.act())) {
      case Outcome.Posted(Declaration posted) -> ApiResponse.ok(DeclarationJson.answer(posted));
      case Outcome.PostedOtherwise(String before) -> otherwise(before);
      case Outcome.Unknown() -> ApiResponse.notFound("Declaration " + id);
      case Outcome.OutOfScope() -> throw new Forbidden();
    };
  }

  private static ApiResponse otherwise(String before) {
    ObjectNode problem =
        ApiResponse.problemBody(
            409,
            "already-posted",
            "Already posted",
            "This declaration was posted before, under another reference");
    return ApiResponse.problem(409, problem.put("reference", before));
  }

  private static ApiResponse totals(CountTotals totals, ApiRequest request) {
    TotalsQuery query = request.query(TotalsQuery::read);
    if (query.market().isPresent() && !request.caller().actsIn(query.market().get())) {
      throw new Forbidden();
    }
    List<Total> all =
        totals.of(query.from(), query.to(), query.market(), query.by(), request.caller());
    return ApiResponse.page(
        new Page<>(all, Optional.empty()), total -> TotalJson.write(total, query.by()));
  }
}
