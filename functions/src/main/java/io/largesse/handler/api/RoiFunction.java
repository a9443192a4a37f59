package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Caller;
import io.largesse.experiment.ExperimentId;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.language.Language;
import io.largesse.measurement.ChoosePair;
import io.largesse.measurement.ChooseRun;
import io.largesse.measurement.CompareRuns;
import io.largesse.measurement.Difference;
import io.largesse.measurement.ExperimentResults;
import io.largesse.measurement.Ledger;
import io.largesse.measurement.LedgerJson;
import io.largesse.measurement.ReadCells;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunPage;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.report.ReadReport;
import io.largesse.report.ReportPage;
import io.largesse.roi.CellJson;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.Period;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /roi} and {@code /ledger}: what complete runs have found. */
public final class RoiFunction extends ApiFunction {
  private static final int MONTH_LENGTH = 7;

  /** Called by Lambda, once for each execution environment. */
  public RoiFunction() {
    this(Wiring.ofLambda());
  }

  public RoiFunction(Wiring wiring) {
    super(wiring, endpoints(wiring));
  }

  private static Map<String, Endpoint> endpoints(Wiring wiring) {
    ChooseRun choose = wiring.measurement().chooseRun();
    ReadCells cells = wiring.measurement().readCells();
    ReadReport report = wiring.measurement().readReport();
    Ledger ledger = wiring.measurement().ledger();
    ChoosePair pair = wiring.measurement().choosePair();
    CompareRuns compare = wiring.measurement().compareRuns();
    ExperimentResults experiments = wiring.measurement().experimentResults();
    return Map.of(
        "GET /roi",
        request -> cells(choose, cells, request),
        "GET /roi/runs/{id}/experiments/{experiment}",
        bare(request -> experiment(choose, experiments, request)),
        "GET /roi/report",
        request -> report(choose, report, request),
        "GET /roi/compare",
        request -> compare(pair, compare, request),
        "GET /ledger",
        request -> ledger(choose, ledger, request));
  }

  private static ApiResponse cells(ChooseRun choose, ReadCells cells, ApiRequest request) {
    RoiQuery query = request.query(RoiQuery::read);
    checkScope(query, request.caller());
    return RunAnswers.of(
        choose.choose(query.page().run()),
        chosen ->
            list(
                Json.object().put("run", chosen.run().value()),
                query
                    .page()
                    .named(chosen.run(), cells.read(chosen, query.which(), query.page().page())),
                CellJson::write));
  }

  /** Who acts in some markets alone reads of one of them. */
  private static void checkScope(RoiQuery query, Caller caller) {
    boolean ofMarket = query.market().filter(market -> actsIn(caller, market)).isPresent();
    if (!caller.actsEverywhere() && !ofMarket) {
      throw new Forbidden();
    }
  }

  private static boolean actsIn(Caller caller, String market) {
    return caller.markets().stream().map(Country::code).anyMatch(market::equals);
  }

  private static ApiResponse experiment(
      ChooseRun choose, ExperimentResults results, ApiRequest request) {
    request.checkActsEverywhere();
    RunId run = request.path("id", RunId::new);
    ExperimentId experiment = request.path("experiment", ExperimentId::new);
    return RunAnswers.of(
        choose.choose(Optional.of(run)),
        chosen ->
            results
                .find(chosen.run(), experiment)
                .map(ApiResponse::ok)
                .orElseGet(
                    () -> ApiResponse.notFound("An experiment of this id, when the run began,")));
  }

  private static ApiResponse report(ChooseRun choose, ReadReport report, ApiRequest request) {
    record Query(Optional<RunId> run) {
      static Query read(Fields fields) {
        Field<Optional<RunId>> run = fields.optional("run", Read.id(RunId::new));
        return fields.build(() -> new Query(run.get()));
      }
    }

    request.checkActsEverywhere();
    Language language = Language.wished(request.headers().getOrDefault("accept-language", ""));
    return RunAnswers.of(
        choose.choose(request.query(Query::read).run),
        chosen ->
            report
                .read(chosen, language)
                .map(page -> ApiResponse.page(page, ReportPage.POLICY))
                .orElseGet(() -> ApiResponse.notFound("A complete run")));
  }

  private static ApiResponse compare(ChoosePair choose, CompareRuns compare, ApiRequest request) {
    request.checkActsEverywhere();
    CompareQuery query = request.query(CompareQuery::read);
    return switch (choose.choose(query.runs())) {
      case ChoosePair.Choice.Both(CompareRuns.Pair pair, Set<Period> common) ->
          list(
              Json.object().put("from", pair.from().value()).put("to", pair.to().value()),
              compare.compare(pair, common, query.which(), query.page()),
              Difference::write);
      case ChoosePair.Choice.NotComplete(RunId run) -> RunAnswers.notComplete(run);
      case ChoosePair.Choice.Unknown() -> ApiResponse.notFound("A pair of complete runs");
    };
  }

  private static ApiResponse ledger(ChooseRun choose, Ledger ledger, ApiRequest request) {
    record Query(LedgerBy by, Optional<YearMonth> month, RunPage page) {
      static Query read(Fields fields) {
        Field<LedgerBy> by = fields.required("by", Read.word(LedgerBy.class));
        Field<Optional<YearMonth>> month =
            fields.optional("month", Read.text(MONTH_LENGTH, Query::month));
        Field<Optional<RunId>> run = fields.optional("run", Read.id(RunId::new));
        Field<PageRequest> page = ApiRequest.page(fields);
        return fields.build(
            () -> {
              String filter = by.get() + " " + month.get();
              return new Query(by.get(), month.get(), RunPage.of(run.get(), filter, page.get()));
            });
      }

      static YearMonth month(String text) {
        try {
          return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
          throw new IllegalArgumentException("is a month, such as 2026-03", noMonth);
        }
      }
    }

    request.checkActsEverywhere();
    Query query = request.query(Query::read);
    return RunAnswers.of(
        choose.choose(query.page.run()),
        chosen ->
            list(
                Json.object().put("run", chosen.run().value()),
                query.page.named(
                    chosen.run(),
                    ledger.list(chosen.run(), query.by, query.month, query.page.page())),
                LedgerJson::write));
  }

  private static <T> ApiResponse list(
      ObjectNode body, Page<T> page, Function<T, ? extends JsonNode> write) {
    ArrayNode items = body.putArray("items");
    page.items().forEach(item -> items.add(write.apply(item)));
    page.next().ifPresent(next -> body.put("next", next));
    return ApiResponse.list(body);
  }
}
