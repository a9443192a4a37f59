package io.largesse.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.experiment.ExperimentResult.Control;
import io.largesse.experiment.ExperimentResult.Roi;
import io.largesse.experiment.ExperimentResult.Treated;
import io.largesse.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes what a run says of an experiment: six decimals, and null for what is not known. */
public final class ExperimentResultJson {
  private static final int DECIMALS = 6;

  private ExperimentResultJson() {}

  public static ObjectNode write(ExperimentResult result) {
    Experiment experiment = result.experiment();
    ObjectNode json =
        Json.object()
            .put("experiment", experiment.id().value())
            .put("state", result.state().name())
            .put("assignedAt", experiment.assignedAt().toString())
            .put("windowDays", experiment.windowDays())
            .put("reportedFrom", experiment.lastDay().plusDays(1).toString())
            .put("currency", result.reference().getCurrencyCode());
    json.set("control", result.control().map(ExperimentResultJson::control).orElse(null));
    ArrayNode arms = json.putArray("arms");
    result.arms().forEach(arm -> arms.add(treated(arm)));
    return json.set("pooled", result.pooled().map(ExperimentResultJson::treated).orElse(null));
  }

  private static ObjectNode control(Control control) {
    return put(
        Json.object().put("arm", control.arm()).put("clients", control.clients()),
        "mean",
        control.mean());
  }

  private static ObjectNode treated(Treated treated) {
    ObjectNode json = Json.object();
    treated.arm().ifPresent(arm -> json.put("arm", arm));
    json.put("clients", treated.clients());
    put(json, "mean", Optional.of(treated.mean()));
    put(json, "difference", treated.difference());
    put(json, "standardError", treated.standardError());
    put(json, "low", treated.low());
    put(json, "high", treated.high());
    ObjectNode cuped = json.putObject("cuped");
    put(cuped, "difference", treated.cuped());
    put(cuped, "standardError", treated.cupedError());
    return json.set("roi", treated.roi().map(ExperimentResultJson::roi).orElse(null));
  }

  private static ObjectNode roi(Roi roi) {
    ObjectNode json = put(Json.object(), "value", Optional.of(roi.value()));
    return put(put(json, "low", roi.low()), "high", roi.high());
  }

  private static ObjectNode put(ObjectNode json, String name, Optional<BigDecimal> figure) {
    return json.put(
        name,
        figure.map(of -> of.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()).orElse(null));
  }
}
