package io.largesse.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.experiment.ExperimentResult.Control;
import io.largesse.experiment.ExperimentResult.Roi;
import io.largesse.experiment.ExperimentResult.Treated;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes what a run says of an experiment, with six decimals and null for what is not known, and
 * reads back what was written and stored.
 */
public final class ExperimentResultJson {
  private static final int DECIMALS = 6;
  private static final int FIGURE_LENGTH_MAX = 100;
  private static final As<BigDecimal> FIGURE = Read.text(FIGURE_LENGTH_MAX, BigDecimal::new);
  private static final As<Integer> COUNT = Read.wholeNumber(0, Integer.MAX_VALUE);

  /** Any value of an attribute, which is no input here. */
  private static final As<String> ARM = value -> Optional.of(value.node().asText());

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

  /** What was said of {@code experiment}, of which the document holds no more than a part. */
  public static ExperimentResult read(Experiment experiment, Fields fields) {
    Stream.of("experiment", "assignedAt", "windowDays", "reportedFrom").forEach(fields::has);
    Field<ExperimentState> state = fields.required("state", Read.word(ExperimentState.class));
    Field<Currency> currency = fields.required("currency", Read.currency());
    Field<Optional<Control>> control =
        fields.optional("control", Read.object(ExperimentResultJson::control));
    Field<List<Treated>> arms =
        fields.list("arms", Read.object(ExperimentResultJson::treated), ExperimentSums.ARMS_MAX);
    Field<Optional<Treated>> pooled =
        fields.optional("pooled", Read.object(ExperimentResultJson::treated));
    return fields.build(
        () ->
            new ExperimentResult(
                experiment, state.get(), currency.get(), control.get(), arms.get(), pooled.get()));
  }

  private static Control control(Fields fields) {
    Field<String> arm = fields.required("arm", ARM);
    Field<Integer> clients = fields.required("clients", COUNT);
    Field<Optional<BigDecimal>> mean = fields.optional("mean", FIGURE);
    return fields.build(() -> new Control(arm.get(), clients.get(), mean.get()));
  }

  private static Treated treated(Fields fields) {
    Field<Optional<String>> arm = fields.optional("arm", ARM);
    Field<Integer> clients = fields.required("clients", COUNT);
    Field<BigDecimal> mean = fields.required("mean", FIGURE);
    Field<Optional<BigDecimal>> difference = fields.optional("difference", FIGURE);
    Field<Optional<BigDecimal>> error = fields.optional("standardError", FIGURE);
    Field<Optional<BigDecimal>> low = fields.optional("low", FIGURE);
    Field<Optional<BigDecimal>> high = fields.optional("high", FIGURE);
    Field<Cuped> cuped = fields.required("cuped", Read.object(ExperimentResultJson::cuped));
    Field<Optional<Roi>> roi = fields.optional("roi", Read.object(ExperimentResultJson::roi));
    return fields.build(
        () ->
            new Treated(
                arm.get(),
                clients.get(),
                mean.get(),
                difference.get(),
                error.get(),
                low.get(),
                high.get(),
                cuped.get().difference(),
                cuped.get().error(),
                roi.get()));
  }

  private record Cuped(Optional<BigDecimal> difference, Optional<BigDecimal> error) {}

  private static Cuped cuped(Fields fields) {
    Field<Optional<BigDecimal>> difference = fields.optional("difference", FIGURE);
    Field<Optional<BigDecimal>> error = fields.optional("standardError", FIGURE);
    return fields.build(() -> new Cuped(difference.get(), error.get()));
  }

  private static Roi roi(Fields fields) {
    Field<BigDecimal> value = fields.required("value", FIGURE);
    Field<Optional<BigDecimal>> low = fields.optional("low", FIGURE);
    Field<Optional<BigDecimal>> high = fields.optional("high", FIGURE);
    return fields.build(() -> new Roi(value.get(), low.get(), high.get()));
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
