package io.largesse.finance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.ExchangeRate;
import io.largesse.money.ExchangeRateJson;
import java.util.List;
import java.util.Optional;

/** What was declared of a gift in JSON, as it is kept with the gift. */
public final class DeclaredJson {
  static final int COST_CENTRE_MAX = 1_000;
  static final int LINES_MAX = 2_000;
  private static final int RATES_MAX = 2_000;

  private DeclaredJson() {}

  public static Declared read(Fields fields) {
    Field<Integer> count = fields.required("count", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Optional<String>> costCentre = fields.optional("costCentre", Read.text(COST_CENTRE_MAX));
    Field<List<DeclarationLine>> lines =
        fields.list("lines", Read.object(DeclarationLineJson::read), LINES_MAX);
    Field<List<ExchangeRate>> rates =
        fields.list("rates", Read.object(ExchangeRateJson::read), RATES_MAX);
    return fields.build(
        () -> new Declared(count.get(), costCentre.get(), lines.get(), rates.get()));
  }

  public static ObjectNode write(Declared declared) {
    ObjectNode json = Json.object().put("count", declared.count());
    declared.costCentre().ifPresent(centre -> json.put("costCentre", centre));
    ArrayNode lines = json.putArray("lines");
    declared.lines().forEach(line -> lines.add(DeclarationLineJson.write(line)));
    ArrayNode rates = json.putArray("rates");
    declared.rates().forEach(rate -> rates.add(ExchangeRateJson.write(rate)));
    return json;
  }
}
