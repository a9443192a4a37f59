package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a rule says, it is read as it was written, or refused with pointers. */
final class RuleJsonProperties {
  private static final RuleMarket GB = SomeRules.GB;

  /** For each field some values, of which some fit each other and some do not. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("regime", List.of("'PROBITY'", "'TAX'", "'TRADE'", "'HOUSE'", "'LAW'")),
          Map.entry("side", List.of("'GIVER'", "'RECIPIENT'", "7")),
          Map.entry("country", List.of("'GB'", "'GB'", "'FR'", "null")),
          Map.entry("subdivision", List.of("null", "'SCT'", "'scotland'")),
          Map.entry("destinations", List.of("[]", "['RU']", "['RU','BY']", "['XX']")),
          Map.entry("recipientClasses", List.of("[]", "['PRESS','PUBLIC_OFFICIAL/MP']", "'PRESS'")),
          Map.entry("typologies", List.of("[]", "['OBJECT']", "['SERVICE','MEAL']", "[null]")),
          Map.entry("ownTrade", List.of("null", "true", "false", "'no'")),
          Map.entry("tiedTo", List.of("[]", "['PURCHASE']", "['VISIT','NOTHING']")),
          Map.entry(
              "window",
              List.of(
                  "{'type':'PER_GIFT'}",
                  "{'type':'ROLLING','period':'P1M'}",
                  "{'type':'ROLLING','period':'P36M'}",
                  "{'type':'BUSINESS_YEAR'}",
                  "{'type':'PER_OCCASION','period':'P1M'}")),
          Map.entry("countedTogether", List.of("'PERSON'", "'HOUSEHOLD'", "'EMPLOYER'")),
          Map.entry("appliesAbove", List.of("null", "{'amount':'5','currency':'JPY'}", "5")),
          Map.entry(
              "limit",
              List.of(
                  "{'amount':'0.000','currency':'KWD'}",
                  "{'amount':'5.5','currency':'JPY'}",
                  "{'count':0}",
                  "{'shareOfPurchase':'0.20'}",
                  "{}")),
          Map.entry("inclusive", List.of("null", "true", "false", "0")),
          Map.entry("effect", List.of("'REFUSE'", "'APPROVE'", "'DECLARE'", "'REPORT'")),
          Map.entry("approver", List.of("null", "'FINANCE'", "'ADVISOR'")),
          Map.entry("shape", List.of("null", "'CLIFF'", "'SLICE'")),
          Map.entry("treatment", List.of("null", "'VAT é 名'", "''")),
          Map.entry("validTo", List.of("null", "'2012-01-01'", "'2011-12-31'")),
          Map.entry("knownFrom", List.of("null", "'2012-06-01'", "'soon'")));

  @Property(tries = 2000)
  void a_rule_is_read_as_it_was_written_or_refused_with_pointers(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode json = RuleJsonTest.rule();
    for (int change = random.nextInt(1, 6); change > 0; change--) {
      change(json, random);
    }
    try {
      ThresholdRule rule = Fields.read(json, RuleJson.of(GB));
      assertThat(Fields.read(Json.parse(Json.write(RuleJson.write(rule))), RuleJson.of(GB)))
          .isEqualTo(rule);
    } catch (Malformed malformed) {
      assertThat(malformed.faults())
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(fault.pointer()).startsWith("/"))
          .allSatisfy(fault -> assertThat(fault.detail()).isNotBlank());
    }
  }

  private static void change(ObjectNode rule, Random random) {
    List<String> fields = VALUES.keySet().stream().sorted().toList();
    String field = fields.get(random.nextInt(fields.size()));
    List<String> values = VALUES.get(field);
    if (values != null) {
      String value = values.get(random.nextInt(values.size()));
      rule.set(field, Json.parse(value.replace('\'', '"')));
    }
  }
}
