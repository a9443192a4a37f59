package io.largesse.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.Optional;

/** A watch in JSON. */
public final class WatchJson {
  private WatchJson() {}

  /** Reads what is watched for; where, the path of the call says. */
  public static Watch read(BoutiqueId boutique, SkuCode sku, Fields fields) {
    Field<Optional<Integer>> lowAt =
        fields.optional("lowAt", Read.wholeNumber(0, Movement.QUANTITY_MAX));
    return fields.build(() -> new Watch(boutique, sku, lowAt.get()));
  }

  public static ObjectNode write(Watch watch) {
    ObjectNode json =
        Json.object().put("boutique", watch.boutique().value()).put("sku", watch.sku().value());
    watch.lowAt().ifPresent(units -> json.put("lowAt", units));
    return json;
  }
}
