package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.EmployerId;
import io.largesse.client.HouseholdId;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExposureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Subject ANNA = Subject.of(new ClientId("anna"));

  @Test
  void a_gift_added_and_taken_away_leaves_the_entries_as_they_were() {
    Exposure before = Exposure.none(ANNA).with(gift("g-1", TODAY)).with(gift("g-2", TODAY));

    assertThat(before.with(gift("g-0", TODAY)).without(new GiftId("g-0"))).isEqualTo(before);
  }

  @Test
  void a_gift_is_there_once() {
    Exposure moved =
        Exposure.none(ANNA).with(gift("g-1", TODAY)).with(gift("g-1", TODAY.plusDays(3)));

    assertThat(moved.entries()).containsExactly(gift("g-1", TODAY.plusDays(3)));
  }

  @Test
  void persons_and_households_keep_38_months_and_employers_14() {
    Subject household = Subject.of(new HouseholdId("h-1"));
    Subject employer = Subject.of(new EmployerId("e-1"));

    assertThat(keeps(ANNA, TODAY.minusMonths(38))).isTrue();
    assertThat(keeps(ANNA, TODAY.minusMonths(38).minusDays(1))).isFalse();
    assertThat(keeps(household, TODAY.minusMonths(38))).isTrue();
    assertThat(keeps(household, TODAY.minusMonths(38).minusDays(1))).isFalse();
    assertThat(keeps(employer, TODAY.minusMonths(14))).isTrue();
    assertThat(keeps(employer, TODAY.minusMonths(14).minusDays(1))).isFalse();
  }

  @Test
  void gifts_planned_ahead_are_kept() {
    assertThat(keeps(ANNA, TODAY.plusMonths(24))).isTrue();
  }

  @Test
  void three_thousand_usual_gifts_fit_and_one_more_does_not() {
    Exposure full = exposureOf(ExposureCodec.ENTRIES_MAX);

    assertThat(ExposureCodec.encode(full).length).isLessThan(ExposureCodec.BYTES_MAX);
    assertThatThrownBy(() -> ExposureCodec.encode(full.with(gift("one-more", TODAY))))
        .isInstanceOfSatisfying(
            ExposureFull.class, refused -> assertThat(refused.subject()).isEqualTo(ANNA));
  }

  @Test
  void fewer_gifts_with_the_longest_ids_are_too_many_bytes() {
    List<Entry> longIds =
        IntStream.range(0, 2_900)
            .mapToObj(index -> gift("%064d".formatted(index), "%064d".formatted(index), TODAY))
            .toList();

    assertThatThrownBy(() -> ExposureCodec.encode(new Exposure(ANNA, longIds, 1)))
        .isInstanceOf(ExposureFull.class);
  }

  @Test
  void twenty_usual_gifts_take_less_than_two_kilobytes() {
    assertThat(ExposureCodec.encode(exposureOf(20)).length).isLessThan(2_048);
  }

  @Test
  void a_subject_reads_back_what_it_writes() {
    assertThat(Subject.parse(ANNA.toString())).isEqualTo(ANNA);
    assertThat(ANNA).hasToString("PERSON#anna");
  }

  private static boolean keeps(Subject subject, LocalDate day) {
    return !Exposure.none(subject).with(gift("g-1", day)).pruned(TODAY).entries().isEmpty();
  }

  private static Exposure exposureOf(int gifts) {
    List<Entry> entries =
        IntStream.range(0, gifts)
            .mapToObj(
                index -> gift(new UUID(index, index).toString(), TODAY.minusDays(index % 400)))
            .toList();
    return new Exposure(ANNA, entries, 1);
  }

  private static Entry gift(String id, LocalDate day) {
    return gift(id, "birthday", day);
  }

  private static Entry gift(String id, String occasion, LocalDate day) {
    Currency euro = Currency.getInstance("EUR");
    return new Entry(
        new GiftId(id),
        new ClientId("anna"),
        true,
        day,
        new BoutiqueId("PAR-01"),
        new EntityId("LARG-FR"),
        new Country("FR"),
        Typology.OBJECT,
        false,
        Optional.of(new OccasionId(occasion)),
        TiedTo.NOTHING,
        Optional.empty(),
        List.of(Status.privateOf(new Country("FR"))),
        1,
        new Prices(
            Optional.of(new Money(4_120, euro)),
            Optional.of(new Money(12_000, euro)),
            Optional.of(new Money(12_000, euro)),
            new BigDecimal("0.20"),
            Optional.of(new Money(500, euro)),
            Optional.of(new Money(200, euro)),
            Optional.empty()));
  }
}
