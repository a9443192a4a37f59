package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Import;
import io.largesse.money.ImportJson;
import io.largesse.money.ImportRates;
import io.largesse.money.RateSheetJson;
import io.largesse.money.RateSheets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /rates}: the reference rates that gifts are compared at. */
public final class RatesFunction extends ApiFunction {
  private static final Pattern CSV =
      Pattern.compile(
          "text/csv( *; *(charset=\"?(utf-8|us-ascii)\"?|header=(present|absent)))*",
          Pattern.CASE_INSENSITIVE);

  /** Called by Lambda, once for each execution environment. */
  public RatesFunction() {
    this(Wiring.ofLambda());
  }

  public RatesFunction(Wiring wiring) {
    this(wiring, wiring.rateSheets());
  }

  private RatesFunction(Wiring wiring, RateSheets sheets) {
    super(
        wiring,
        Map.of(
            "POST /rates", request -> take(new ImportRates(sheets), request),
            "GET /rates", request -> list(sheets, request)));
  }

  /** Rates hold in every market, so whoever brings some acts in all of them. */
  private static ApiResponse take(ImportRates importRates, ApiRequest request) {
    request.checkActsEverywhere();
    String mediaType = request.headers().getOrDefault("content-type", "").strip();
    Import outcome =
        CSV.matcher(mediaType).matches()
            ? importRates.ecb(request.body(), request.act())
            : importRates.all(List.of(request.json(RateSheetJson::read)), request.act());
    return switch (outcome) {
      case Import.Done done -> ApiResponse.ok(ImportJson.write(done));
      case Import.TooManySources() ->
          ApiResponse.problem(
              409,
              "too-many-sources",
              "Too many sources",
              "The house has "
                  + RateSheets.SOURCES_MAX
                  + " sources of rates, and may have no more");
    };
  }

  private static ApiResponse list(RateSheets sheets, ApiRequest request) {
    LocalDate today = LocalDate.ofInstant(request.now(), ZoneOffset.UTC);
    LocalDate day =
        request.query(
            query -> {
              Field<Optional<LocalDate>> asked = query.optional("day", Read.day());
              return query.build(() -> asked.get().orElse(today));
            });
    ObjectNode body = Json.object();
    ArrayNode items = body.putArray("items");
    sheets.lastKnown(day).forEach(sheet -> items.add(RateSheetJson.write(sheet)));
    return ApiResponse.ok(body);
  }
}
