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
 *     those of the {@value #MONTHS} months before the as-of day.
 */
public record RunParametersJson(Currency reference, Optional<Margins> margins, LocalDate today) {
  private static final String DEFAULT = "default";
  private static final int MONTHS = 24;
  private static final int EPISODES_MAX = 1_000_000;
  private static final int DAYS_MAX = 100_000;
  private static final int NAME_LENGTH_MAX = 64;
  private static final String AMOUNT_MAX = "100000000000";
  private static final int MARKETS_MAX = 300;

  /** Reads an object that is parameters and no more. */
  public RunParameters read(Fields fields) {
    Field<RunParameters> parameters = in(fields);
    return fields.build(parameters);
  }

  /** Reads the parameters among {@code fields}, of which the caller makes more. */
  public Field<RunParameters> in(Fields fields) {
    Field<LocalDate> asOf = fields.optional("asOf", Read.day(), today);
    LocalDate known = fields.peek(asOf).orElse(today);
    Field<LocalDate> from = fields.optional("from", Read.day(), known.minusMonths(MONTHS));
    Field<LocalDate> to = fields.optional("to", Read.day(), known.minusDays(1));
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
            "minEpisodes", Read.wholeNumber(1, EPISODES_MAX), RunParameters.MIN_EPISODES);
    Field<Bands> bands =
        fields.optional(
            "bands",
            Read.object(this::bands),
            Bands.standard(reference.getDefaultFractionDigits()));
    Field<List<String>> stratifyBy =
        fields.list("stratifyBy", Read.text(NAME_LENGTH_MAX), RunParameters.STRATIFY_MAX);
    Field<Integer> segments =
        fields.optional(
            "segments", Read.wholeNumber(1, RunParameters.SEGMENTS_MAX), RunParameters.SEGMENTS);
    return () ->
        new RunParameters(
            asOf.get(),
            from.get(),
            to.get(),
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
    Field<List<Long>> money =
        fields.optional("money", Read.list(amount, Bands.EDGES_MAX), standard.money());
    Field<List<Integer>> recency =
        fields.optional("recencyDays", Read.list(days, Bands.EDGES_MAX), standard.recencyDays());
    Field<List<Integer>> tenure =
        fields.optional("tenureDays", Read.list(days, Bands.EDGES_MAX), standard.tenureDays());
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
