package io.largesse.roi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.json.Value;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the parameters of a run.
 *
 * @param reference the currency of the bands
 * @param margins what holds where none are given; without, they must be
 * @param today the as-of day where none is given. The days measured are then, if not given either,
 *     those of the 24 months before the as-of day.
 */
public record RunParametersJson(Currency reference, Optional<Margins> margins, LocalDate today) {
  private static final String DEFAULT = "default";
  private static final int DAYS_MAX = 100_000;
  private static final int NAME_LENGTH_MAX = 64;
  private static final String AMOUNT_MAX = "100000000000";
  private static final int MARKETS_MAX = 300;

  /** Reads an object that is parameters and no more. */
  public RunParameters read(Fields fields) {
    return fields.build(in(fields, RunDays.read(fields, today)));
  }

  /**
   * Reads the parameters of a run that is asked for today, among {@code fields} of which the caller
   * makes more: they have to leave something to measure.
   */
  public Field<RunParameters> ordered(Fields fields) {
    RunDays days = RunDays.read(fields, today);
    days.check(fields, today);
    return in(fields, days);
  }

  private Field<RunParameters> in(Fields fields, RunDays days) {
    Field<Integer> window =
        fields.optional(
            "windowDays",
            Read.wholeNumber(RunParameters.WINDOW_MIN, RunParameters.WINDOW_MAX),
            RunParameters.WINDOW);
    As<Margins> asMargins = RunParametersJson::margins;
    Field<Margins> margin =
        margins.isPresent()
            ? fields.optional("margin", asMargins, margins.get())
            : fields.required("margin", asMargins);
    Field<Integer> minEpisodes =
        fields.optional(
            "minEpisodes",
            Read.wholeNumber(1, RunParameters.EPISODES_MAX),
            RunParameters.MIN_EPISODES);
    Field<Bands> bands =
        fields.optional(
            "bands",
            Read.object(this::bands),
            Bands.standard(reference.getDefaultFractionDigits()));
    Field<List<String>> stratifyBy = stratifyBy(fields);
    Field<Integer> segments =
        fields.optional(
            "segments", Read.wholeNumber(1, RunParameters.SEGMENTS_MAX), RunParameters.SEGMENTS);
    return () ->
        new RunParameters(
            days.asOf().get(),
            days.from().get(),
            days.to().get(),
            window.get(),
            margin.get(),
            minEpisodes.get(),
            bands.get(),
            stratifyBy.get(),
            segments.get());
  }

  /** Writes the parameters whole, with all that stood for what was left out. */
  public ObjectNode write(RunParameters parameters) {
    ObjectNode json =
        Json.object()
            .put("asOf", parameters.asOf().toString())
            .put("from", parameters.from().toString())
            .put("to", parameters.to().toString())
            .put("windowDays", parameters.windowDays());
    json.set("margin", write(parameters.margins()));
    json.put("minEpisodes", parameters.minEpisodes());
    json.set("bands", write(parameters.bands()));
    parameters.stratifyBy().forEach(json.putArray("stratifyBy")::add);
    return json.put("segments", parameters.segments());
  }

  /** Reads margins such as {@code {"default":"0.65","JP":"0.60"}}. */
  public static Optional<Margins> margins(Value value) {
    return Read.map(
            Read.text(NAME_LENGTH_MAX, RunParametersJson::market),
            Read.decimal("0", "1", Margins.DECIMALS_MAX),
            MARKETS_MAX)
        .read(value)
        .flatMap(
            read -> {
              Map<String, BigDecimal> markets = new HashMap<>(read);
              BigDecimal otherwise = markets.remove(DEFAULT);
              return otherwise == null
                  ? value.fault("has a default")
                  : Optional.of(new Margins(otherwise, markets));
            });
  }

  public static ObjectNode write(Margins margins) {
    ObjectNode json = Json.object().put(DEFAULT, margins.otherwise().toPlainString());
    margins.sorted().forEach((market, margin) -> json.put(market, margin.toPlainString()));
    return json;
  }

  private static String market(String name) {
    if (!name.equals(DEFAULT)) {
      new Country(name);
    }
    return name;
  }

  /** Reads what clients must be alike in too; nothing is named twice. */
  public static Field<List<String>> stratifyBy(Fields fields) {
    As<List<String>> names = Read.list(Read.text(NAME_LENGTH_MAX), RunParameters.STRATIFY_MAX);
    return fields.optional(
        "stratifyBy",
        value ->
            names
                .read(value)
                .flatMap(
                    read ->
                        read.stream().distinct().count() < read.size()
                            ? value.fault("names nothing twice")
                            : Optional.of(read)),
        List.of());
  }

  private static <T extends Comparable<T>> As<List<T>> rising(As<T> edge) {
    return value ->
        Read.list(edge, Bands.EDGES_MAX)
            .read(value)
            .flatMap(
                edges ->
                    Bands.rise(edges)
                        ? Optional.of(edges)
                        : value.fault("rises from one edge to the next"));
  }

  /** Reads bands; the method's own stand for those that are left out. */
  public Bands bands(Fields fields) {
    int digits = reference.getDefaultFractionDigits();
    Bands standard = Bands.standard(digits);
    As<Long> amount =
        value ->
            Read.decimal("0", AMOUNT_MAX, digits)
                .read(value)
                .map(decimal -> Money.of(decimal, reference).units());
    As<Integer> days = Read.wholeNumber(0, DAYS_MAX);
    Field<List<Long>> money = fields.optional("money", rising(amount), standard.money());
    Field<List<Integer>> recency =
        fields.optional("recencyDays", rising(days), standard.recencyDays());
    Field<List<Integer>> tenure =
        fields.optional("tenureDays", rising(days), standard.tenureDays());
    return fields.build(() -> new Bands(money.get(), recency.get(), tenure.get()));
  }

  public ObjectNode write(Bands bands) {
    ObjectNode json = Json.object();
    ArrayNode money = json.putArray("money");
    bands.money().forEach(edge -> money.add(new Money(edge, reference).amount()));
    bands.recencyDays().forEach(json.putArray("recencyDays")::add);
    bands.tenureDays().forEach(json.putArray("tenureDays")::add);
    return json;
  }
}
