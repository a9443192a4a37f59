package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.EUR;
import static io.largesse.gift.Asks.advisorOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateSheet;
import io.largesse.money.Rates;
import io.largesse.threshold.Finding;
import io.largesse.threshold.Span;
import io.largesse.threshold.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gift's day is the boutique's: half an hour before the year ends in London, few agree on it. */
final class LocalDayTest {
  private static final Instant TURN = Instant.parse("2026-12-31T23:30:00Z");
  private static final Currency USD = Currency.getInstance("USD");
  private static final BoutiqueId TOKYO = new BoutiqueId("TYO-01");
  private static final BoutiqueId HONOLULU = new BoutiqueId("HNL-01");
  private static final BoutiqueId KIRITIMATI = new BoutiqueId("CXI-01");
  private static final ClientId ANNA = new ClientId("anna");

  @ParameterizedTest
  @CsvSource({
    "TYO-01, 2027-01-01, 2027-01-01, 2027-12-31",
    "CXI-01, 2027-01-01, 2027-01-01, 2027-12-31",
    "HNL-01, 2026-12-31, 2026-01-01, 2026-12-31"
  })
  void a_gift_of_now_has_the_day_the_year_and_the_rate_of_its_boutique(
      String boutique, LocalDate today, LocalDate first, LocalDate last) {
    GiftUses uses = atTheTurnOfTheYear();
    Gift gift = registered(uses, "g-1", new BoutiqueId(boutique), Handover.NOW, Optional.empty());

    assertThat(gift.day()).isEqualTo(today);
    Finding.OfRule finding = onlyFinding(gift.verdict());
    assertThat(finding.window()).isEqualTo(new Span(first, last));
    assertThat(finding.rate().map(ExchangeRate::day)).contains(today);
    assertThat(gift.rates()).extracting(ExchangeRate::day).containsExactly(today);
  }

  @ParameterizedTest
  @CsvSource({"TYO-01, 2027-01-01", "CXI-01, 2027-01-01", "HNL-01, 2026-12-31"})
  void a_gift_that_is_planned_has_the_rate_of_today_there_and_is_given_on_that_day(
      String boutique, LocalDate today) {
    GiftUses uses = atTheTurnOfTheYear();
    BoutiqueId where = new BoutiqueId(boutique);
    Gift planned =
        registered(uses, "g-1", where, Handover.LATER, Optional.of(LocalDate.of(2027, 2, 14)));
    assertThat(onlyFinding(planned.verdict()).rate().map(ExchangeRate::day)).contains(today);
    assertThat(planned.rates()).extracting(ExchangeRate::day).containsExactly(today);

    StepOutcome outcome =
        uses.takeStep().take(planned.id(), Asks.step("s-1", StepKind.GIVE), advisorOf(where, TURN));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            StepOutcome.Taken.class, taken -> assertThat(taken.gift().day()).isEqualTo(today));
  }

  @ParameterizedTest
  @CsvSource({"TYO-01, 2027-01-01", "CXI-01, 2027-01-01", "HNL-01, 2026-12-31"})
  void a_gift_is_entered_late_or_planned_ahead_as_the_boutique_counts_days(
      String boutique, LocalDate today) {
    assertEdges(atTheTurnOfTheYear(), new BoutiqueId(boutique), TURN, today);
  }

  /** Up to 70 euros a year are free, and each box is 40. */
  @Test
  void two_boutiques_may_give_in_different_years_at_one_moment() {
    GiftUses uses = atTheTurnOfTheYear();

    registered(uses, "g-1", HONOLULU, Handover.NOW, Optional.empty());
    registered(uses, "g-2", TOKYO, Handover.NOW, Optional.empty());

    assertThat(register(uses, "g-3", KIRITIMATI, Handover.NOW, Optional.empty()))
        .isInstanceOf(Registration.Refused.class);
    assertThat(register(uses, "g-4", HONOLULU, Handover.NOW, Optional.empty()))
        .isInstanceOf(Registration.Refused.class);
  }

  @Property(tries = 25)
  void whatever_the_zone_and_the_moment_today_is_the_boutique_s(
      @ForAll("zones") String zone, @ForAll("moments") Instant now) {
    GiftHouse house = new GiftHouse();
    house.client("anna");
    house.boutique(TOKYO, "JP", "LARG-JP", zone);
    GiftUses uses = house.uses(house.tables().database());

    assertEdges(uses, TOKYO, now, now.atZone(ZoneId.of(zone)).toLocalDate());
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList());
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2026-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2028-12-31T23:59:59Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  private static void assertEdges(
      GiftUses uses, BoutiqueId boutique, Instant now, LocalDate today) {
    assertThat(
            Stream.of(today.minusDays(32), today.minusDays(31), today, today.plusDays(1))
                .filter(day -> isDayOf(Handover.NOW, day, uses, boutique, now)))
        .containsExactly(today.minusDays(31), today);
    LocalDate last = today.plusMonths(24);
    assertThat(
            Stream.of(today.minusDays(1), today, last, last.plusDays(1))
                .filter(day -> isDayOf(Handover.LATER, day, uses, boutique, now)))
        .containsExactly(today, last);
  }

  private static boolean isDayOf(
      Handover handover, LocalDate day, GiftUses uses, BoutiqueId boutique, Instant now) {
    return uses.checkGift()
            .check(
                Asks.gift(ANNA, boutique, BOX, 1, handover, Optional.of(day)),
                advisorOf(boutique, now))
        instanceof Checked.Judged;
  }

  private static GiftUses atTheTurnOfTheYear() {
    GiftHouse house = new GiftHouse(Rule.refuseOver(70).rule());
    house.client("anna");
    house.boutique(TOKYO, "JP", "LARG-JP", "Asia/Tokyo");
    house.boutique(HONOLULU, "US", "LARG-US", "Pacific/Honolulu");
    house.boutique(KIRITIMATI, "KI", "LARG-KI", "Pacific/Kiritimati");
    house.sku(BOX, new Money(4_400, USD), new Money(6_600, USD), true);
    List.of(TOKYO, HONOLULU, KIRITIMATI).forEach(boutique -> house.stock(boutique, BOX, 10));
    house.rates(
        new Rates(
            List.of("ECB"),
            Stream.of("2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02")
                .map(LocalDate::parse)
                .map(day -> new RateSheet("ECB", day, EUR, Map.of(USD, new BigDecimal("1.10"))))
                .toList()));
    return house.uses(house.tables().database());
  }

  private static Gift registered(
      GiftUses uses, String id, BoutiqueId boutique, Handover handover, Optional<LocalDate> on) {
    Registration registration = register(uses, id, boutique, handover, on);
    assertThat(registration).isInstanceOf(Registration.Registered.class);
    return ((Registration.Registered) registration).gift();
  }

  private static Registration register(
      GiftUses uses, String id, BoutiqueId boutique, Handover handover, Optional<LocalDate> on) {
    return uses.registerGift()
        .register(
            new GiftId(id),
            Asks.gift(ANNA, boutique, BOX, 1, handover, on),
            advisorOf(boutique, TURN));
  }

  private static Finding.OfRule onlyFinding(Verdict verdict) {
    return verdict.findings().stream()
        .filter(Finding.OfRule.class::isInstance)
        .map(Finding.OfRule.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
