package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleJsonTest {
  private static final RuleMarket GB = new RuleMarket("GB");
  private static final String PROBITY =
      """
      "regime":"PROBITY","effect":"APPROVE","shape":null,"treatment":null""";

  @Test
  void a_rule_with_every_field_is_written_as_it_was_read() {
    ObjectNode json =
        rule(
            """
            "subdivision":"SCT","destinations":["BY","RU"],"recipientClasses":["PRESS","PUBLIC_OFFICIAL/MP"],
            "ownTrade":false,"tiedTo":["NOTHING","VISIT"],"appliesAbove":{"amount":"4.00","currency":"USD"},
            "validTo":"2030-12-31","knownFrom":"2012-06-01"
            """);

    assertThat(RuleJson.write(read(GB, json))).isEqualTo(json);
  }

  @Test
  void what_may_be_left_out_may_be_left_out() {
    ObjectNode json =
        Json.object()
            .put("id", "GB-1")
            .put("title", "One")
            .put("regime", "PROBITY")
            .put("side", "GIVER")
            .put("country", "GB")
            .put("countedTogether", "PERSON")
            .put("givenBy", "HOUSE")
            .put("effect", "REPORT")
            .put("validFrom", "2012-01-01");
    json.putArray("recipientClasses");
    json.putArray("typologies");
    json.putArray("tiedTo");
    json.putObject("window").put("type", "PER_GIFT");
    json.putObject("valuedAt")
        .put("price", "COST")
        .put("vat", "EXCLUDED")
        .put("freight", "EXCLUDED");
    json.putObject("limit").put("count", 2);
    json.putObject("source").put("title", "A page").put("certainty", "SECONDARY");

    ThresholdRule rule = read(GB, json);

    assertThat(rule.inclusive()).isTrue();
    assertThat(rule.valuedAt().engravingIncluded()).isFalse();
    assertThat(rule.validTo()).isEmpty();
    assertThat(rule.limit()).isEqualTo(new Limit.Count(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id", "title", "regime", "side", "country", "recipientClasses", "typologies", "tiedTo",
        "window", "countedTogether", "givenBy", "valuedAt", "limit", "effect", "validFrom", "source"
      })
  void what_may_not_be_left_out_is_a_fault_when_it_is(String name) {
    ObjectNode json = rule("");
    json.remove(name);

    assertThat(faults(GB, json)).contains("/" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /effect                | "effect":"REFUSE","shape":null,"treatment":null
          /effect                | "effect":"APPROVE","shape":null,"treatment":null
          /effect                | "regime":"PROBITY"
          /effect                | "regime":"TRADE"
          /effect                | "regime":"HOUSE"
          /destinations          | "side":"RECIPIENT","destinations":["RU"]
          /subdivision           | "side":"RECIPIENT","subdivision":"SCT"
          /approver              | "approver":"COMPLIANCE"
          /shape                 | "effect":"REPORT","treatment":null
          /treatment             | "effect":"REPORT","shape":null
          /shape                 | "shape":"SLICE"
          /window                | "countedTogether":"EMPLOYER","window":{"type":"ROLLING","period":"P13M"}
          /window                | "limit":{"shareOfPurchase":"0.20"},"tiedTo":["PURCHASE"]
          /tiedTo                | "limit":{"shareOfPurchase":"0.20"},"window":{"type":"PER_GIFT"}
          /tiedTo                | "limit":{"shareOfPurchase":"0.20"},"window":{"type":"PER_GIFT"},"tiedTo":["PURCHASE","VISIT"]
          /country               | "country":"FR"
          /country               | "country":"XX"
          /country               | "country":"EU"
          /validTo               | "validTo":"2011-12-31"
          /validFrom             | "validFrom":"2012-02-30"
          /knownFrom             | "knownFrom":"summer"
          /regime                | "regime":"LAW"
          /side                  | "side":"BOTH"
          /recipientClasses/0    | "recipientClasses":["VIP"]
          /recipientClasses/0    | "recipientClasses":["PUBLIC_OFFICIAL/"]
          /recipientClasses/0    | "recipientClasses":["PUBLIC_OFFICIAL/a b"]
          /typologies/1          | "typologies":["OBJECT","WATCH"]
          /tiedTo/0              | "tiedTo":["LUCK"]
          /destinations/0        | "destinations":["EU"]
          /window/type           | "window":{"type":"WEEK"}
          /window/period         | "window":{"type":"ROLLING"}
          /window/period         | "window":{"type":"ROLLING","period":"P37M"}
          /window/period         | "window":{"type":"ROLLING","period":"P0M"}
          /window/period         | "window":{"type":"ROLLING","period":"P1Y"}
          /window/period         | "window":{"type":"CALENDAR_YEAR","period":"P12M"}
          /valuedAt/price        | "valuedAt":{"price":"FREE","vat":"EXCLUDED","freight":"EXCLUDED"}
          /valuedAt/vat          | "valuedAt":{"price":"COST","vat":true,"freight":"EXCLUDED"}
          /limit                 | "limit":{}
          /limit                 | "limit":{"count":1,"shareOfPurchase":"0.20"}
          /limit                 | "limit":{"amount":"1.00","currency":"GBP","count":1}
          /limit/count           | "limit":{"count":-1}
          /limit/count           | "limit":{"count":1.5}
          /limit/currency        | "limit":{"amount":"1.00","currency":"XXY"}
          /limit                 | "limit":{"amount":"1.001","currency":"GBP"}
          /limit/amount          | "limit":{"amount":"-1.00","currency":"GBP"}
          /limit/amount          | "limit":{"amount":50,"currency":"GBP"}
          /limit/shareOfPurchase | "limit":{"shareOfPurchase":"0"}
          /limit/shareOfPurchase | "limit":{"shareOfPurchase":0.2}
          /source/certainty      | "source":{"title":"A page","certainty":"SURE"}
          /source/title          | "source":{"certainty":"OFFICIAL"}
          /id                    | "id":"a b"
          /inclusive             | "inclusive":"yes"
          ''                     | "valid":"2012-01-01"
          """)
  void what_does_not_fit_is_a_fault_where_it_stands(String pointer, String change) {
    assertThat(faults(GB, rule(change))).containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADVISOR", "ANALYST", "SYSTEM"})
  void who_may_not_approve_is_no_approver(String role) {
    assertThat(faults(GB, rule(PROBITY + ",\"approver\":\"" + role + "\"")))
        .containsExactly("/approver");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MANAGER", "COMPLIANCE", "FINANCE", "HQ"})
  void who_may_approve_is_an_approver(String role) {
    assertThat(faults(GB, rule(PROBITY + ",\"approver\":\"" + role + "\""))).isEmpty();
  }

  @Test
  void every_fault_is_named_at_once() {
    assertThat(
            faults(
                GB,
                rule(
                    """
                    "effect":"REFUSE","country":"FR","validTo":"2001-01-01","side":"RECIPIENT",
                    "destinations":["RU"],"typologies":["WATCH"],"limit":{"count":-1}""")))
        .containsExactlyInAnyOrder(
            "/effect",
            "/country",
            "/validTo",
            "/destinations",
            "/typologies/0",
            "/limit/count",
            "/shape",
            "/treatment");
  }

  @Test
  void a_probity_rule_of_a_recipient_may_name_a_subdivision() {
    assertThat(faults(GB, rule(PROBITY + ",\"side\":\"RECIPIENT\",\"subdivision\":\"SCT\"")))
        .isEmpty();
  }

  @Test
  void a_rule_of_the_house_has_its_regime_and_no_country() {
    String house = PROBITY.replace("PROBITY", "HOUSE") + ",\"country\":null";

    assertThat(faults(RuleMarket.HOUSE, rule(house))).isEmpty();
    assertThat(faults(RuleMarket.HOUSE, rule(house, "\"regime\":\"PROBITY\"")))
        .containsExactly("/regime");
    assertThat(faults(RuleMarket.HOUSE, rule(house, "\"country\":\"GB\"")))
        .containsExactly("/country");
    assertThat(faults(RuleMarket.HOUSE, rule(house + ",\"subdivision\":\"SCT\"")))
        .containsExactly("/subdivision");
  }

  /** A faultless rule of GB with some fields changed; those that are null are taken away. */
  static ObjectNode rule(String... changes) {
    ObjectNode rule =
        (ObjectNode)
            Json.parse(
                """
                {"id":"GB-VAT-50","title":"Business gifts of goods","regime":"TAX","side":"GIVER","country":"GB",
                 "recipientClasses":[],"typologies":["OBJECT"],"tiedTo":[],
                 "window":{"type":"ROLLING","period":"P12M"},"countedTogether":"PERSON","givenBy":"ENTITY",
                 "valuedAt":{"price":"COST","vat":"EXCLUDED","freight":"EXCLUDED","engraving":"INCLUDED"},
                 "limit":{"amount":"50.00","currency":"GBP"},"inclusive":true,"effect":"DECLARE","shape":"CLIFF",
                 "treatment":"Output VAT","validFrom":"2012-01-01","validTo":null,
                 "source":{"title":"A page","certainty":"OFFICIAL"}}
                """);
    for (String change : changes) {
      Json.parse("{" + change + "}")
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isNull()) {
                  rule.remove(field.getKey());
                } else {
                  rule.set(field.getKey(), field.getValue());
                }
              });
    }
    return rule;
  }

  private static ThresholdRule read(RuleMarket market, ObjectNode json) {
    return Fields.read(json, RuleJson.of(market));
  }

  private static List<String> faults(RuleMarket market, ObjectNode json) {
    Malformed malformed = catchThrowableOfType(Malformed.class, () -> read(market, json));
    return malformed == null ? List.of() : malformed.faults().stream().map(Fault::pointer).toList();
  }
}
