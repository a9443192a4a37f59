package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;

/** What is left of a line, in JSON. */
final class LeftJson {
  private LeftJson() {}

  static Left read(Fields fields) {
    Field<Integer> quantity = fields.required("quantity", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Money> amount = fields.required("amount", Read.money());
    return fields.build(() -> new Left(quantity.get(), amount.get()));
  }

  static ObjectNode write(Left left) {
    ObjectNode json = Json.object().put("quantity", left.quantity());
    json.set("amount", Json.money(left.amount()));
    return json;
  }
}
