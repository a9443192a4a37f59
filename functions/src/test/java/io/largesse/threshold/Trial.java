package io.largesse.threshold;

import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.client.Recipient;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.money.RateBook;
import io.largesse.money.RateSheet;
import io.largesse.money.Rates;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting under construction, in which gifts are judged: today is 2026-06-15, the client lives in
 * France and has no status, and the rules are adopted, unless told otherwise.
 */
final class Trial {
  private final List<RuleSet> ruleSets = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 6, 15);
  private Country residence = new Country("FR");
  private List<Status> statuses = List.of();
  private List<Entry> person = List.of();
  private Optional<List<Entry>> household = Optional.empty();
  private Optional<List<Entry>> employer = Optional.empty();
  private int businessYearStartMonth = 1;
  private final List<RateSheet> sheets = new ArrayList<>();

  static Trial of(ARule... rules) {
    return new Trial().ruleSet("FR", 3, rules);
  }

  static Status status(RecipientClass recipientClass, String country) {
    return new Status(
        recipientClass,
        Optional.empty(),
        new Country(country),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Status official(String country, String body) {
    return new Status(
        RecipientClass.PUBLIC_OFFICIAL,
        Optional.of(body),
        new Country(country),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Status during(RecipientClass recipientClass, String country, String from, String to) {
    return new Status(
        recipientClass,
        Optional.empty(),
        new Country(country),
        Optional.empty(),
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(to)));
  }

  Trial ruleSet(String market, int version, ARule... rules) {
    ruleSets.add(new RuleSet(market, version, Stream.of(rules).map(ARule::build).toList()));
    return this;
  }

  Trial shipped(RuleMarket market) {
    ruleSets.add(ShippedRules.of(market));
    return this;
  }

  Trial today(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  Trial residence(String code) {
    residence = new Country(code);
    return this;
  }

  Trial statuses(Status... changed) {
    statuses = List.of(changed);
    return this;
  }

  Trial given(AGift... gifts) {
    person = entries(gifts);
    return this;
  }

  Trial household(AGift... gifts) {
    household = Optional.of(entries(gifts));
    return this;
  }

  Trial employer(AGift... gifts) {
    employer = Optional.of(entries(gifts));
    return this;
  }

  Trial businessYearFrom(int month) {
    businessYearStartMonth = month;
    return this;
  }

  /** One euro costs {@code rate} of {@code currency} on that day. */
  Trial euroRate(String day, String currency, String rate) {
    sheets.add(
        new RateSheet(
            "ECB",
            LocalDate.parse(day),
            Currency.getInstance("EUR"),
            Map.of(Currency.getInstance(currency), new BigDecimal(rate))));
    return this;
  }

  Verdict judge(AGift gift) {
    return Judge.judge(gift.candidate(), setting(gift));
  }

  /** The finding of the only rule that looks at {@code gift}. */
  Finding.OfRule find(AGift gift) {
    List<Finding.OfRule> findings = findings(gift);
    if (findings.size() != 1) {
      throw new AssertionError("Not one finding but " + findings);
    }
    return findings.getFirst();
  }

  List<Finding.OfRule> findings(AGift gift) {
    return judge(gift).findings().stream()
        .filter(Finding.OfRule.class::isInstance)
        .map(Finding.OfRule.class::cast)
        .toList();
  }

  Setting setting(AGift gift) {
    Candidate candidate = gift.candidate();
    Boutique boutique =
        new Boutique(
            new BoutiqueId("B-01"),
            "A boutique",
            candidate.entry().market(),
            candidate.subdivision(),
            candidate.entry().entity(),
            ZoneId.of("Europe/Paris"),
            businessYearStartMonth,
            "4711",
            Currency.getInstance("EUR"));
    return new Setting(
        boutique,
        new Recipient(new ClientId("c"), residence, statuses),
        today,
        ruleSets,
        new Exposures(person, household, employer),
        sheets.isEmpty() ? RateBook.EMPTY : new Rates(List.of("ECB"), sheets));
  }

  private static List<Entry> entries(AGift... gifts) {
    return Stream.of(gifts).map(AGift::entry).toList();
  }
}
