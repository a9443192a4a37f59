package io.largesse.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The rule sets that come with Largesse, version 0: one file a market, read when first asked for.
 */
public final class ShippedRules {
  private static final int DISCLAIMER_LENGTH_MAX = 1_000;
  private static final Map<RuleMarket, RuleSet> READ = new ConcurrentHashMap<>();

  private ShippedRules() {}

  /** The set of {@code market}; empty where none ships. */
  public static RuleSet of(RuleMarket market) {
    return READ.computeIfAbsent(market, ShippedRules::read);
  }

  /** Reads the sets of all markets, before anyone asks. */
  public static void readAll() {
    Stream.concat(
            Stream.of(RuleMarket.HOUSE, RuleMarket.EU),
            Arrays.stream(Locale.getISOCountries()).map(RuleMarket::new))
        .forEach(ShippedRules::of);
  }

  private static RuleSet read(RuleMarket market) {
    try (InputStream file = ShippedRules.class.getResourceAsStream("/rules/" + market + ".yaml")) {
      return new RuleSet(market.value(), 0, file == null ? List.of() : rules(market, file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<ThresholdRule> rules(RuleMarket market, InputStream file) throws IOException {
    JsonNode yaml = new YAMLMapper().readTree(file);
    return Fields.read(
        yaml,
        fields -> {
          Field<RuleMarket> named = fields.required("market", Read.text(5, RuleMarket::new));
          fields.required("disclaimer", Read.text(DISCLAIMER_LENGTH_MAX));
          Field<List<ThresholdRule>> rules = fields.required("rules", RuleSetJson.rules(market));
          return fields.build(
              () -> {
                if (!named.get().equals(market)) {
                  throw new IllegalArgumentException("names another market than its file");
                }
                return rules.get();
              });
        });
  }
}
