package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Wiring;
import io.largesse.json.Fields;
import io.largesse.measurement.CancelRun;
import io.largesse.measurement.PinRun;
import io.largesse.measurement.Run;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunJson;
import io.largesse.measurement.RunOrder;
import io.largesse.measurement.RunSettings;
import io.largesse.measurement.RunSettingsJson;
import io.largesse.measurement.Runs;
import io.largesse.measurement.Settings;
import io.largesse.measurement.StartRun;
import io.largesse.page.PageRequest;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** {@code /roi/runs} and {@code /roi/settings}: what is measured, and how far that is. */
public final class RoiRunsFunction extends ApiFunction {
  private static final int ACCEPTED = 202;
  private static final String NO_SUCH_RUN = "A run of this id";

  /** Called by Lambda, once for each execution environment. */
  public RoiRunsFunction() {
    this(Wiring.ofLambda());
  }

  public RoiRunsFunction(Wiring wiring) {
    super(wiring, endpoints(wiring));
  }

  private static Map<String, Endpoint> endpoints(Wiring wiring) {
    Runs runs = wiring.measurement().runs();
    StartRun start = wiring.measurement().startRun();
    CancelRun cancel = wiring.measurement().cancelRun();
    PinRun pin = wiring.measurement().pinRun();
    Settings settings = wiring.measurement().runSettings();
    RunJson json = new RunJson(wiring.reference());
    RunSettingsJson settingsJson = new RunSettingsJson(wiring.reference());
    return Map.of(
        "POST /roi/runs", request -> start(start, settings, json, request),
        "GET /roi/runs", request -> list(runs, json, request),
        "GET /roi/runs/{id}", bare(request -> read(runs, json, request)),
        "POST /roi/runs/{id}/cancel", bare(request -> cancel(cancel, json, request)),
        "POST /roi/runs/{id}/pin", bare(request -> pin(pin, json, request)),
        "GET /roi/settings", bare(request -> settings(settings, settingsJson, request)),
        "PUT /roi/settings", request -> save(settings, settingsJson, request));
  }

  private static ApiResponse start(
      StartRun start, Settings settings, RunJson json, ApiRequest request) {
    request.checkActsEverywhere();
    RunOrder order =
        RunOrder.read(
            request.json(),
            json.reference(),
            settings.find().map(found -> found.value().margins()),
            LocalDate.ofInstant(request.now(), ZoneOffset.UTC));
    return switch (start.start(order, request.act())) {
      case StartRun.Outcome.Started(Run run) ->
          ApiResponse.json(ACCEPTED, json.write(run)).with("Location", "/roi/runs/" + run.id());
      case StartRun.Outcome.Repeated(Run run) -> ApiResponse.ok(json.write(run));
      case StartRun.Outcome.IdUsed() -> ApiResponse.idAlreadyUsed();
    };
  }

  private static ApiResponse list(Runs runs, RunJson json, ApiRequest request) {
    record Query(PageRequest page) {
      static Query read(Fields fields) {
        var page = ApiRequest.page(fields);
        return fields.build(() -> new Query(page.get()));
      }
    }

    request.checkActsEverywhere();
    return ApiResponse.page(runs.newestFirst(request.query(Query::read).page), json::write);
  }

  private static ApiResponse read(Runs runs, RunJson json, ApiRequest request) {
    request.checkActsEverywhere();
    return runs.follow(request.path("id", RunId::new))
        .map(followed -> ApiResponse.ok(json.write(followed)))
        .orElseGet(() -> ApiResponse.notFound(NO_SUCH_RUN));
  }

  private static ApiResponse cancel(CancelRun cancel, RunJson json, ApiRequest request) {
    request.checkActsEverywhere();
    return switch (cancel.cancel(request.path("id", RunId::new), request.act())) {
      case CancelRun.Outcome.Cancelled(Run run) -> ApiResponse.ok(json.write(run));
      case CancelRun.Outcome.Over(Run run) ->
          ApiResponse.problem(
              409, "run-is-over", "The run is over", "It is " + run.state() + " already");
      case CancelRun.Outcome.Unknown() -> ApiResponse.notFound(NO_SUCH_RUN);
    };
  }

  private static ApiResponse pin(PinRun pin, RunJson json, ApiRequest request) {
    request.checkActsEverywhere();
    return switch (pin.pin(request.path("id", RunId::new), request.act())) {
      case PinRun.Outcome.Pinned(Run run) -> ApiResponse.ok(json.write(run));
      case PinRun.Outcome.NotComplete(Run run) -> RunAnswers.notComplete(run.id());
      case PinRun.Outcome.Unknown() -> ApiResponse.notFound(NO_SUCH_RUN);
    };
  }

  private static ApiResponse settings(Settings settings, RunSettingsJson json, ApiRequest request) {
    request.checkActsEverywhere();
    return settings
        .find()
        .map((Versioned<RunSettings> found) -> ApiResponse.ok(found, json::write))
        .orElseGet(() -> ApiResponse.notFound("What is measured every night"));
  }

  private static ApiResponse save(Settings settings, RunSettingsJson json, ApiRequest request) {
    request.checkActsEverywhere();
    return ApiResponse.saved(
        settings.save(request.json(json::read), request.ifMatch(), request.act()),
        "/roi/settings",
        json::write);
  }
}
