package io.largesse.purchase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.As;
import io.largesse.json.Fault;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.json.Value;
import io.largesse.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines of a purchase or a return in JSON. */
final class LinesJson {
  private static final int QUANTITY_MAX = 1_000_000;
  private static final int CATEGORY_LENGTH_MAX = 64;

  private LinesJson() {}

  /** Reads all lines, and holds them against each other, even where one has faults. */
  static As<List<Line>> read(boolean ofReturn) {
    As<List<Line>> each =
        Read.list(Read.object(fields -> line(fields, ofReturn)), Purchase.LINES_MAX);
    return value -> {
      Optional<List<Line>> lines = each.read(value);
      if (value.node().isArray() && value.node().isEmpty()) {
        return value.fault("has 1 line or more");
      }
      if (lines.filter(all -> units(all) > Purchase.UNITS_MAX).isPresent()) {
        return value.fault("come together to at most " + Purchase.UNITS_MAX + " smallest units");
      }
      return agree(value) ? lines : Optional.empty();
    };
  }

  private static long units(List<Line> lines) {
    return lines.stream().mapToLong(line -> Math.abs(line.amount().units())).sum();
  }

  static ObjectNode write(Line line) {
    ObjectNode json =
        Json.object()
            .put("lineId", line.id().value())
            .put("sku", line.sku().value())
            .put("category", line.category())
            .put("quantity", line.quantity());
    json.set("amount", Json.money(line.amount()));
    line.tax().ifPresent(tax -> json.set("tax", Json.money(tax)));
    return json;
  }

  private static Line line(Fields fields, boolean ofReturn) {
    Field<LineId> id = fields.required("lineId", Read.id(LineId::new));
    Field<SkuCode> sku = fields.required("sku", Read.id(SkuCode::new));
    Field<String> category =
        fields.required("category", Read.text(CATEGORY_LENGTH_MAX, Category::check));
    Field<Integer> quantity =
        fields.required(
            "quantity",
            ofReturn ? Read.wholeNumber(-QUANTITY_MAX, 0) : Read.wholeNumber(1, QUANTITY_MAX));
    Field<Money> amount = fields.required("amount", signed(ofReturn));
    Field<Optional<Money>> tax = fields.optional("tax", signed(ofReturn));
    boolean takesNothing =
        fields.peek(quantity).filter(pieces -> pieces == 0).isPresent()
            && fields.peek(amount).filter(money -> money.units() == 0).isPresent();
    if (takesNothing) {
      fields.fault("", "takes back pieces, or an amount");
    }
    return fields.build(
        () ->
            new Line(id.get(), sku.get(), category.get(), quantity.get(), amount.get(), tax.get()));
  }

  /** What is taken back is not above zero, what is bought not below. */
  private static As<Money> signed(boolean ofReturn) {
    return value -> {
      Optional<Money> money = Read.signedMoney().read(value);
      if (money.isPresent() && (ofReturn ? money.get().units() > 0 : money.get().units() < 0)) {
        return value.fault(ofReturn ? "is 0 or less in a return" : "is 0 or more in a purchase");
      }
      return money;
    };
  }

  private static boolean agree(Value lines) {
    Set<JsonNode> ids = new HashSet<>();
    Set<JsonNode> currencies = new HashSet<>();
    int before = lines.faults().size();
    for (int index = 0; index < lines.node().size(); index++) {
      JsonNode line = lines.node().path(index);
      String pointer = lines.pointer() + "/" + index;
      if (line.has("lineId") && !ids.add(line.path("lineId"))) {
        lines.faults().add(new Fault(pointer + "/lineId", "is used once"));
      }
      for (String money : List.of("amount", "tax")) {
        JsonNode currency = line.path(money).path("currency");
        if (currency.isTextual() && currencies.add(currency) && currencies.size() > 1) {
          lines
              .faults()
              .add(new Fault(pointer + "/" + money + "/currency", "is that of the first line"));
        }
      }
    }
    return lines.faults().size() == before;
  }
}
