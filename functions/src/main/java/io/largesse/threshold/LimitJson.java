package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads and writes how much a rule leaves free: an amount, a count or a share. */
final class LimitJson {
  private static final int GIFTS_MAX = 10_000;
  private static final String SHARE_MIN = "0.000001";
  private static final String SHARE_MAX = "10";
  private static final int SHARE_DECIMALS_MAX = 6;

  private LimitJson() {}

  static As<Limit> as() {
    return value ->
        value.node().has("amount") || value.node().has("currency")
            ? Read.money().read(value).map(Limit.Amount::new)
            : Read.object(LimitJson::countOrShare).read(value);
  }

  static ObjectNode write(Limit limit) {
    return switch (limit) {
      case Limit.Amount(var money) -> Json.money(money);
      case Limit.Count(int gifts) -> Json.object().put("count", gifts);
      case Limit.ShareOfPurchase(BigDecimal share) ->
          Json.object().put("shareOfPurchase", share.toPlainString());
    };
  }

  private static Limit countOrShare(Fields fields) {
    Field<Optional<Integer>> count = fields.optional("count", Read.wholeNumber(0, GIFTS_MAX));
    Field<Optional<BigDecimal>> share =
        fields.optional("shareOfPurchase", Read.decimal(SHARE_MIN, SHARE_MAX, SHARE_DECIMALS_MAX));
    if (fields.has("count") == fields.has("shareOfPurchase")) {
      fields.fault("", "is an amount with its currency, or a count, or a shareOfPurchase");
    }
    return fields.build(
        () ->
            count
                .get()
                .<Limit>map(Limit.Count::new)
                .orElseGet(() -> new Limit.ShareOfPurchase(share.get().orElseThrow())));
  }
}
