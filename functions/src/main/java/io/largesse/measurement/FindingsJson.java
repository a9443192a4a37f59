package io.largesse.measurement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.json.Value;
import io.largesse.money.Money;
import io.largesse.roi.Counts;
import io.largesse.roi.SegmentMoney;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a run says of the whole base: for the API, and as it is stored. */
public final class FindingsJson {
  private static final int NAME_LENGTH_MAX = 200;
  private static final int SEGMENTS_MAX = 10_000;
  private static final int DECIMAL_LENGTH_MAX = 40;

  private FindingsJson() {}

  public static ObjectNode write(Findings findings) {
    ObjectNode json = Json.object();
    json.set("read", read(findings));
    ArrayNode segments = json.putArray("moneyPerSegment");
    findings.segments().forEach(segment -> segments.add(write(segment)));
    return json;
  }

  private static ObjectNode read(Findings findings) {
    Counts read = findings.read();
    return Json.object()
        .put("clients", read.clients())
        .put("purchases", read.purchases())
        .put("gifts", read.gifts())
        .put("giftsWithoutCost", read.giftsWithoutCost())
        .put("episodes", read.episodes())
        .put("controls", read.controls())
        .put("unreadable", findings.unreadable());
  }

  private static ObjectNode write(SegmentMoney segment) {
    ObjectNode json =
        Json.object().put("segment", segment.segment()).put("clients", segment.clients());
    json.set("revenue", Json.money(segment.revenue()));
    json.put("share", segment.share().map(BigDecimal::toPlainString).orElse(null));
    json.set("mean", Json.money(segment.mean()));
    return json;
  }

  public static Findings read(Fields fields) {
    Field<Findings> counted = fields.required("read", Read.object(FindingsJson::counts));
    Field<List<SegmentMoney>> segments =
        fields.list("moneyPerSegment", Read.object(FindingsJson::segment), SEGMENTS_MAX);
    return fields.build(
        () -> new Findings(counted.get().read(), counted.get().unreadable(), segments.get()));
  }

  private static Findings counts(Fields fields) {
    Field<Long> clients = fields.required("clients", FindingsJson::count);
    Field<Long> purchases = fields.required("purchases", FindingsJson::count);
    Field<Long> gifts = fields.required("gifts", FindingsJson::count);
    Field<Long> withoutCost = fields.required("giftsWithoutCost", FindingsJson::count);
    Field<Long> episodes = fields.required("episodes", FindingsJson::count);
    Field<Long> controls = fields.required("controls", FindingsJson::count);
    Field<Long> unreadable = fields.required("unreadable", FindingsJson::count);
    return fields.build(
        () ->
            new Findings(
                new Counts(
                    clients.get(),
                    purchases.get(),
                    gifts.get(),
                    withoutCost.get(),
                    episodes.get(),
                    controls.get()),
                unreadable.get(),
                List.of()));
  }

  private static SegmentMoney segment(Fields fields) {
    Field<String> segment = fields.required("segment", Read.text(NAME_LENGTH_MAX));
    Field<Long> clients = fields.required("clients", FindingsJson::count);
    Field<Money> revenue = fields.required("revenue", Read.object(FindingsJson::money));
    Field<Optional<BigDecimal>> share =
        fields.optional("share", Read.text(DECIMAL_LENGTH_MAX, BigDecimal::new));
    Field<Money> mean = fields.required("mean", Read.object(FindingsJson::money));
    return fields.build(
        () ->
            new SegmentMoney(segment.get(), clients.get(), revenue.get(), share.get(), mean.get()));
  }

  /** All of a house's revenue, which is more than any amount that a caller may send. */
  private static Money money(Fields fields) {
    Field<BigDecimal> amount =
        fields.required("amount", Read.text(DECIMAL_LENGTH_MAX, BigDecimal::new));
    Field<Currency> currency = fields.required("currency", Read.currency());
    return fields.build(() -> Money.of(amount.get(), currency.get()));
  }

  private static Optional<Long> count(Value value) {
    return value.node().isIntegralNumber()
        ? Optional.of(value.node().longValue())
        : value.fault("is a count");
  }
}
