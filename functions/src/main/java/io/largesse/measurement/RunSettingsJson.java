package io.largesse.measurement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.id.Ids;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.json.Value;
import io.largesse.roi.Bands;
import io.largesse.roi.Margins;
import io.largesse.roi.RunParameters;
import io.largesse.roi.RunParametersJson;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes what is measured every night.
 *
 * @param reference the currency of the bands
 */
public record RunSettingsJson(Currency reference) {

  public RunSettings read(Fields fields) {
    Field<Margins> margins = fields.required("margin", RunParametersJson::margins);
    Field<List<PlannedRun>> runs = fields.optional("runs", this::runs, List.of());
    return fields.build(() -> new RunSettings(margins.get(), runs.get()));
  }

  /** A name that comes again is a fault where it does. */
  private Optional<List<PlannedRun>> runs(Value value) {
    Optional<List<PlannedRun>> runs =
        Read.list(Read.object(this::planned), RunSettings.RUNS_MAX).read(value);
    List<String> names = runs.orElse(List.of()).stream().map(PlannedRun::name).toList();
    for (int index = 0; index < names.size(); index++) {
      if (names.indexOf(names.get(index)) < index) {
        return new Value(value.node(), value.pointer() + "/" + index + "/name", value.faults())
            .fault("is the name of another run");
      }
    }
    return runs;
  }

  private PlannedRun planned(Fields fields) {
    Field<String> name = fields.required("name", Read.text(PlannedRun.NAME_LENGTH_MAX, Ids::check));
    Field<Integer> months =
        fields.optional("months", Read.wholeNumber(1, PlannedRun.MONTHS_MAX), RunParameters.MONTHS);
    Field<Integer> window =
        fields.optional(
            "windowDays",
            Read.wholeNumber(RunParameters.WINDOW_MIN, RunParameters.WINDOW_MAX),
            RunParameters.WINDOW);
    Field<Integer> minEpisodes =
        fields.optional(
            "minEpisodes",
            Read.wholeNumber(1, RunParameters.EPISODES_MAX),
            RunParameters.MIN_EPISODES);
    Field<Bands> bands =
        fields.optional(
            "bands",
            Read.object(parameters()::bands),
            Bands.standard(reference.getDefaultFractionDigits()));
    Field<List<String>> stratifyBy = RunParametersJson.stratifyBy(fields);
    Field<Integer> segments =
        fields.optional(
            "segments", Read.wholeNumber(1, RunParameters.SEGMENTS_MAX), RunParameters.SEGMENTS);
    return fields.build(
        () ->
            new PlannedRun(
                name.get(),
                months.get(),
                window.get(),
                minEpisodes.get(),
                bands.get(),
                stratifyBy.get(),
                segments.get()));
  }

  /** Writes settings whole, with all that stood for what was left out. */
  public ObjectNode write(RunSettings settings) {
    ObjectNode json = Json.object();
    json.set("margin", RunParametersJson.write(settings.margins()));
    ArrayNode runs = json.putArray("runs");
    settings.runs().forEach(run -> runs.add(write(run)));
    return json;
  }

  private ObjectNode write(PlannedRun run) {
    ObjectNode json =
        Json.object()
            .put("name", run.name())
            .put("months", run.months())
            .put("windowDays", run.windowDays())
            .put("minEpisodes", run.minEpisodes());
    json.set("bands", parameters().write(run.bands()));
    run.stratifyBy().forEach(json.putArray("stratifyBy")::add);
    return json.put("segments", run.segments());
  }

  private RunParametersJson parameters() {
    return new RunParametersJson(reference, Optional.empty(), LocalDate.EPOCH);
  }
}
