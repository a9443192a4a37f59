package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.experiment.ExperimentId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.roi.RunParameters;
import io.largesse.roi.RunParametersJson;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The terms of a run as they are stored. */
public final class TermsJson {
  private static final int NAME_LENGTH_MAX = 64;
  private static final int VERSION_LENGTH_MAX = 100;
  private static final int AXES_MAX = 1_000;

  private TermsJson() {}

  public static ObjectNode write(Terms terms, Currency reference) {
    ObjectNode json = Json.object();
    terms.series().ifPresent(series -> json.put("series", series));
    json.put("leads", terms.leads());
    json.set("parameters", write(terms.parameters(), reference));
    json.put("today", terms.today().toString());
    terms.axes().stream().sorted().forEach(json.putArray("axes")::add);
    json.set("experimentsLeftOut", write(terms.leftOut()));
    json.put("codeVersion", terms.codeVersion());
    if (!terms.request().isNull()) {
      json.set("request", terms.request());
    }
    return json;
  }

  /** The parameters of a run, whole. */
  static ObjectNode write(RunParameters parameters, Currency reference) {
    return new RunParametersJson(reference, Optional.empty(), parameters.asOf()).write(parameters);
  }

  /** The experiments that a run does not read. */
  static ArrayNode write(List<LeftOut> leftOut) {
    ArrayNode written = Json.array();
    leftOut.forEach(
        of ->
            written
                .addObject()
                .put("experiment", of.experiment().value())
                .put("reason", of.reason().name()));
    return written;
  }

  public static Terms read(Fields fields, Currency reference) {
    Field<Optional<String>> series = fields.optional("series", Read.text(NAME_LENGTH_MAX));
    Field<Boolean> leads = fields.optional("leads", Read.yesOrNo(), false);
    Field<RunParameters> parameters =
        fields.required(
            "parameters",
            Read.object(new RunParametersJson(reference, Optional.empty(), LocalDate.EPOCH)::read));
    Field<LocalDate> today = fields.required("today", Read.day());
    Field<List<String>> axes = fields.list("axes", Read.text(NAME_LENGTH_MAX), AXES_MAX);
    Field<List<LeftOut>> leftOut =
        fields.list("experimentsLeftOut", Read.object(TermsJson::leftOut), Terms.LEFT_OUT_MAX);
    Field<String> codeVersion = fields.required("codeVersion", Read.text(VERSION_LENGTH_MAX));
    Field<JsonNode> request =
        fields.optional("request", value -> Optional.of(value.node()), NullNode.getInstance());
    return fields.build(
        () ->
            new Terms(
                series.get(),
                leads.get(),
                parameters.get(),
                today.get(),
                Set.copyOf(axes.get()),
                leftOut.get(),
                codeVersion.get(),
                request.get()));
  }

  private static LeftOut leftOut(Fields fields) {
    Field<ExperimentId> experiment = fields.required("experiment", Read.id(ExperimentId::new));
    Field<LeftOut.Reason> reason = fields.required("reason", Read.word(LeftOut.Reason.class));
    return fields.build(() -> new LeftOut(experiment.get(), reason.get()));
  }
}
