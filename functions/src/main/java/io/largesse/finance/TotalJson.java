package io.largesse.finance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.finance.Total.TaxOf;
import io.largesse.json.Json;
import java.util.Locale;
import java.util.Optional;

/** A total in JSON, as callers read it. */
public final class TotalJson {
  private TotalJson() {}

  public static ObjectNode write(Total total, CountTotals.By by) {
    ObjectNode json =
        Json.object()
            .put("month", total.month().toString())
            .put(by.name().toLowerCase(Locale.ROOT), total.of());
    Optional<TaxOf> tax = total.tax();
    if (tax.isEmpty()) {
      json.put("kind", DeclarationLineJson.Kind.COST.name()).put("gifts", total.gifts());
    } else {
      json.put("kind", DeclarationLineJson.Kind.TAX.name()).put("rule", tax.get().rule());
      tax.get().treatment().ifPresent(treatment -> json.put("treatment", treatment));
      json.put("shape", tax.get().shape().name());
    }
    total.amount().ifPresent(amount -> json.set("amount", Json.money(amount)));
    return json.put("reviews", total.reviews());
  }
}
