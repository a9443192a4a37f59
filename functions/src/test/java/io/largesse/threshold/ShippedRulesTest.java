package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.largesse.catalogue.Typology;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.threshold.ThresholdRule.Certainty;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShippedRulesTest {
  private static final Path FOLDER = Path.of("functions/src/main/resources/rules");
  private static final Path DECISIONS = Path.of("infra/decisions/threshold-rows.md");

  /** Every market with a file, so that one that is added is tested too. */
  static Stream<RuleMarket> markets() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> new RuleMarket(name.substring(0, name.indexOf('.'))))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("markets")
  void every_file_reads_without_a_fault_into_version_0(RuleMarket market) {
    RuleSet set = ShippedRules.of(market);

    assertThat(set.market()).isEqualTo(market.value());
    assertThat(set.version()).isZero();
    assertThat(set.adopted()).isFalse();
    assertThat(set.rules()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("markets")
  void every_file_says_that_it_is_no_legal_advice(RuleMarket market) throws IOException {
    String text = Files.readString(FOLDER.resolve(market + ".yaml"));
    JsonNode yaml = new YAMLMapper().readTree(text);

    assertThat(text.lines().findFirst().orElse("")).startsWith("#").contains("no legal advice");
    assertThat(yaml.path("disclaimer").asText()).contains("no legal advice");
  }

  @ParameterizedTest
  @MethodSource("markets")
  void what_a_file_says_is_what_is_written_back(RuleMarket market) throws IOException {
    JsonNode yaml = new YAMLMapper().readTree(FOLDER.resolve(market + ".yaml").toFile());

    JsonNode written = RuleSetJson.write(ShippedRules.of(market).rules());

    assertThat(Json.parse(Json.write(written)))
        .isEqualTo(Json.parse(yaml.path("rules").toString()));
  }

  @ParameterizedTest
  @MethodSource("markets")
  void a_shipped_set_can_be_drafted_again_as_it_is(RuleMarket market) {
    RuleDraft draft = new RuleDraft(ShippedRules.of(market).rules(), List.of());

    assertThat(Fields.read(RuleSetJson.write(draft), RuleSetJson.draft(market))).isEqualTo(draft);
  }

  @Test
  void a_rule_id_belongs_to_one_market() throws IOException {
    List<String> ids =
        markets()
            .flatMap(
                market ->
                    ShippedRules.of(market).rules().stream().map(ThresholdRule::id).distinct())
            .toList();

    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(80);
  }

  @Test
  void every_rule_names_where_it_was_read() throws IOException {
    assertThat(rules()).allSatisfy(rule -> assertThat(rule.source().address()).isPresent());
  }

  @Test
  void a_tax_counts_what_one_entity_gave_and_probity_what_the_house_gave() throws IOException {
    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(rule.givenBy())
                    .isEqualTo(
                        rule.regime() == Regime.TAX
                            ? ThresholdRule.GivenBy.ENTITY
                            : ThresholdRule.GivenBy.HOUSE));
  }

  @Test
  void every_declaration_says_how_it_is_treated() throws IOException {
    assertThat(rules())
        .filteredOn(rule -> rule.effect() == Effect.DECLARE)
        .allSatisfy(rule -> assertThat(rule.treatment()).isPresent());
  }

  @Test
  void a_figure_of_our_own_is_marked_as_such() throws IOException {
    assertThat(rules())
        .filteredOn(rule -> rule.source().certainty() == Certainty.HOUSE)
        .extracting(ThresholdRule::id)
        .containsExactlyInAnyOrder(
            "AE-OFFICIAL", "ES-OFFICIAL", "GB-RU-LUXURY-UNREAD", "QA-OFFICIAL");
  }

  @Test
  void rules_for_goods_name_all_goods() throws IOException {
    Set<Typology> goods = new TreeSet<>();
    for (Typology typology : Typology.values()) {
      if (typology.isGoods()) {
        goods.add(typology);
      }
    }

    assertThat(rules())
        .filteredOn(rule -> rule.regime() == Regime.TRADE && !rule.destinations().isEmpty())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.typologies()).isEqualTo(goods));
  }

  @Test
  void the_french_figure_ran_out_and_was_known_late() {
    List<ThresholdRule> periods =
        ShippedRules.of(new RuleMarket("FR")).rules().stream()
            .filter(rule -> rule.id().equals("FR-VAT-GOODS"))
            .toList();

    assertThat(periods.getLast().validTo()).contains(LocalDate.of(2025, 12, 31));
    assertThat(periods.getLast().knownFrom()).contains(LocalDate.of(2021, 5, 17));
    assertThat(periods).hasSize(2);
  }

  /** A rule whose words name no year took its first day from elsewhere. */
  @Test
  void a_rule_of_a_year_that_its_source_names_alone_is_valid_from_its_first_day()
      throws IOException {
    Pattern year = Pattern.compile("(?<![0-9.])(19|20)[0-9]{2}(?![0-9])");
    LocalDate olderThanAnyGift = LocalDate.of(2020, 1, 1);

    assertThat(rules())
        .filteredOn(rule -> rule.validFrom().getDayOfYear() == 1)
        .filteredOn(rule -> !rule.validFrom().equals(olderThanAnyGift))
        .allSatisfy(
            rule -> {
              String words = rule.title() + " " + rule.source().title();
              List<String> named = year.matcher(words).results().map(MatchResult::group).toList();
              assertThat(named.isEmpty() || named.contains("" + rule.validFrom().getYear()))
                  .as("%s of %s: %s", rule.id(), rule.validFrom(), words)
                  .isTrue();
            });
  }

  @Test
  void a_japanese_premium_is_a_fifth_of_the_purchase() {
    assertThat(ShippedRules.of(new RuleMarket("JP")).rules())
        .filteredOn(rule -> rule.id().equals("JP-PREMIUM-20-PERCENT"))
        .singleElement()
        .extracting(ThresholdRule::limit)
        .isEqualTo(new Limit.ShareOfPurchase(new BigDecimal("0.20")));
  }

  @Test
  void a_country_without_a_file_has_an_empty_set() {
    assertThat(ShippedRules.of(new RuleMarket("NO"))).isEqualTo(new RuleSet("NO", 0, List.of()));
    assertThat(ShippedRules.of(RuleMarket.HOUSE).rules()).isEmpty();
  }

  @Test
  void every_fact_and_every_rule_is_in_the_table_of_what_became_of_the_facts() throws IOException {
    String table = Files.readString(DECISIONS);
    Matcher rows = Pattern.compile("^\\| ([0-9]+) \\|", Pattern.MULTILINE).matcher(table);
    List<Integer> numbers = rows.results().map(row -> Integer.valueOf(row.group(1))).toList();

    assertThat(numbers).isEqualTo(Stream.iterate(1, n -> n <= 77, n -> n + 1).toList());
    assertThat(rules()).allSatisfy(rule -> assertThat(table).contains(rule.id()));
  }

  private static List<ThresholdRule> rules() throws IOException {
    return markets().flatMap(market -> ShippedRules.of(market).rules().stream()).toList();
  }
}
