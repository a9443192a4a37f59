package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.EUR;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.EmployerId;
import io.largesse.client.HouseholdId;
import io.largesse.client.SomeClient;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.language.Language;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.threshold.Entry;
import io.largesse.threshold.ExposureCodec;
import io.largesse.threshold.SomeEntry;
import io.largesse.threshold.Subject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Gifts given before Largesse: they count, once, and move nothing. */
final class ImportGiftsTest {
  private static final HouseholdId HOME = new HouseholdId("home");
  private static final EmployerId FIRM = new EmployerId("firm");

  private final GiftHouse house = new GiftHouse(Rule.refuseOver(100).rule());
  private final ClientId anna = house.client("anna", Optional.of(HOME), Optional.of(FIRM));

  @Test
  void a_gift_counts_for_the_person_the_household_and_the_employer_and_takes_no_units() {
    assertThat(enter(flowers("g-1", anna, TODAY.minusMonths(3)))).isEqualTo(List.of("Imported"));

    Gift gift = stored("g-1");
    assertThat(gift.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(gift.imported()).isTrue();
    assertThat(gift.request().sku()).isEmpty();
    assertThat(gift.entry().typology()).isEqualTo(Typology.FLOWERS);
    assertThat(gift.entry().given()).isTrue();
    for (Subject subject : List.of(Subject.of(anna), Subject.of(HOME), Subject.of(FIRM))) {
      assertThat(house.counted(subject)).containsExactly(gift.entry());
    }
    assertThat(house.movements()).isZero();
  }

  @Test
  void the_next_gift_is_judged_with_it() {
    enter(flowers("g-1", anna, TODAY.minusMonths(3)));

    Registration registration =
        house
            .uses(house.tables().database())
            .registerGift()
            .register(new GiftId("g-2"), Asks.box(anna), advisor());

    assertThat(registration).isInstanceOf(Registration.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"14,true,true", "15,true,false", "38,true,false", "39,false,false"})
  void a_gift_that_is_too_old_for_every_rule_is_kept_and_counts_no_more(
      int monthsAgo, boolean forPersons, boolean forEmployers) {
    enter(flowers("g-1", anna, TODAY.minusMonths(monthsAgo)));

    assertThat(stored("g-1").day()).isEqualTo(TODAY.minusMonths(monthsAgo));
    assertThat(!house.counted(Subject.of(anna)).isEmpty()).isEqualTo(forPersons);
    assertThat(!house.counted(Subject.of(HOME)).isEmpty()).isEqualTo(forPersons);
    assertThat(!house.counted(Subject.of(FIRM)).isEmpty()).isEqualTo(forEmployers);
  }

  @Test
  void a_gift_of_a_sku_has_its_kind_its_vat_and_its_prices_and_nothing_on_top_of_its_cost() {
    enter(gift("g-1", anna, PARIS, Optional.of(BOX), Optional.empty(), TODAY.minusDays(40)));

    Entry entry = stored("g-1").entry();
    assertThat(entry.typology()).isEqualTo(Typology.OBJECT);
    assertThat(entry.prices().cost()).contains(new Money(8_000, EUR));
    assertThat(entry.prices().retail()).contains(new Money(6_000, EUR));
    assertThat(entry.prices().vatRate()).isEqualByComparingTo("0.2");
    assertThat(entry.prices().freight()).isEmpty();
  }

  @Test
  void the_same_again_changes_nothing_and_other_content_is_refused() {
    PastGift gift = flowers("g-1", anna, TODAY.minusDays(40));
    enter(gift);
    Gift before = stored("g-1");

    assertThat(enter(gift, flowers("g-1", anna, TODAY.minusDays(41))))
        .isEqualTo(List.of("Repeated", "IdUsed"));

    assertThat(stored("g-1")).isEqualTo(before);
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
  }

  @Test
  void the_id_of_a_gift_that_was_registered_is_not_used_again() {
    house
        .uses(house.tables().database())
        .registerGift()
        .register(new GiftId("g-1"), Asks.box(anna), advisor());

    assertThat(enter(flowers("g-1", anna, TODAY))).isEqualTo(List.of("IdUsed"));
  }

  @Test
  void what_is_wrong_with_one_entry_is_nothing_to_the_others() {
    ClientId nobody = new ClientId("nobody");
    SkuCode unknown = new SkuCode("UNKNOWN");

    assertThat(
            enter(
                flowers("g-1", anna, TODAY.plusDays(1)),
                flowers("g-2", anna, TODAY.minusYears(31)),
                flowers("g-3", nobody, TODAY),
                gift("g-4", anna, new BoutiqueId("X"), TODAY),
                gift("g-5", anna, PARIS, Optional.of(unknown), Optional.empty(), TODAY),
                gift("g-6", anna, PARIS, Optional.of(BOX), Optional.of(Typology.MEAL), TODAY),
                flowers("g-7", anna, TODAY)))
        .isEqualTo(
            List.of("Faulty", "Faulty", "Unknown", "Unknown", "Unknown", "Faulty", "Imported"));
    assertThat(house.gifts()).isEqualTo(1);
  }

  @Test
  void who_acts_in_one_market_enters_gifts_of_that_market() {
    Asking french =
        new Asking(
            new Caller("h-1", Role.HQ, Set.of(), Set.of(new Country("FR"))),
            new Act("h-1", "call", NOW),
            Language.EN);

    assertThat(
            names(
                imports(house.tables().database())
                    .enter(
                        List.of(gift("g-1", anna, MILAN, TODAY), gift("g-2", anna, PARIS, TODAY)),
                        french)))
        .isEqualTo(List.of("OutOfScope", "Imported"));
  }

  @Test
  void one_that_was_entered_wrong_is_taken_back_and_moves_no_units() {
    enter(gift("g-1", anna, PARIS, Optional.of(BOX), Optional.empty(), TODAY.minusDays(40)));

    StepOutcome outcome =
        house
            .uses(house.tables().database())
            .takeStep()
            .take(new GiftId("g-1"), Asks.step("s-1", StepKind.RETURN), headquarters());

    assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
    assertThat(stored("g-1").status()).isEqualTo(GiftStatus.RETURNED);
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.movements()).isZero();
    assertThat(declarations()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_gift_is_entered_once_whatever_happens_to_its_write(Failure failure) {
    Database failing = house.tables().failing("transactWriteItems", failure);

    assertThat(names(imports(failing).enter(List.of(flowers("g-1", anna, TODAY)), headquarters())))
        .isEqualTo(List.of("Imported"));
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
  }

  @Test
  void many_gifts_of_one_client_do_not_fight_each_other() {
    List<PastGift> gifts = many(40);

    assertThat(names(imports(house.tables().database()).enter(gifts, headquarters())))
        .isEqualTo(Collections.nCopies(40, "Imported"));
    assertThat(house.counted(Subject.of(anna))).hasSize(40);
    assertThat(house.exposure(Subject.of(anna)).version()).isEqualTo(40);
  }

  @Test
  void two_batches_at_once_enter_each_gift_once() throws Exception {
    List<PastGift> gifts = new ArrayList<>(many(8));
    ClientId bruno = house.client("bruno", Optional.of(HOME), Optional.empty());
    IntStream.range(0, 8)
        .forEach(n -> gifts.add(flowers("b-" + n, bruno, TODAY.minusDays(40 + n))));
    ImportGifts imports = imports(house.tables().database());

    List<String> all = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<List<Optional<Importing>>>> batches =
          both.invokeAll(Collections.nCopies(2, () -> imports.enter(gifts, headquarters())));
      batches.forEach(batch -> all.addAll(names(batch.resultNow())));
    }

    assertThat(all).hasSize(32).containsOnly("Imported", "Repeated");
    assertThat(Collections.frequency(all, "Imported")).isEqualTo(16);
    assertThat(house.counted(Subject.of(HOME))).hasSize(16);
  }

  @Test
  void what_there_was_no_time_for_is_told_and_may_be_sent_again() {
    Failure[] always = Collections.nCopies(50, Failure.UNREACHABLE).toArray(Failure[]::new);
    List<PastGift> gifts = many(3);
    Database down = house.tables().failing("transactWriteItems", always);

    assertThat(house.imports(down, Duration.ofMillis(50)).enter(gifts, headquarters()))
        .isEqualTo(Collections.nCopies(3, Optional.empty()));
    assertThat(names(imports(house.tables().database()).enter(gifts, headquarters())))
        .isEqualTo(Collections.nCopies(3, "Imported"));
  }

  @Test
  void a_full_exposure_is_the_matter_of_its_entry_alone() {
    Client someone = SomeClient.with("anna");
    List<Entry> full =
        IntStream.range(0, ExposureCodec.ENTRIES_MAX)
            .mapToObj(n -> SomeEntry.to(someone, "e-" + n, "2026-03-02"))
            .toList();
    house.count(Subject.of(anna), full);
    ClientId bruno = house.client("bruno");

    assertThat(enter(flowers("g-1", anna, TODAY), flowers("g-2", bruno, TODAY)))
        .isEqualTo(List.of("ExposureIsFull", "Imported"));
  }

  private int declarations() {
    String table = house.tables().name("DeclarationsTable");
    return house.tables().client().scan(scan -> scan.tableName(table)).count();
  }

  private List<PastGift> many(int gifts) {
    return IntStream.range(0, gifts)
        .mapToObj(n -> flowers("g-" + n, anna, TODAY.minusDays(40 + n)))
        .toList();
  }

  private List<String> enter(PastGift... gifts) {
    return names(imports(house.tables().database()).enter(List.of(gifts), headquarters()));
  }

  private ImportGifts imports(Database database) {
    return house.imports(database, Duration.ofSeconds(20));
  }

  /** What came of each, by the name of its type. */
  private static List<String> names(List<Optional<Importing>> importings) {
    return importings.stream()
        .map(importing -> importing.orElseThrow().getClass().getSimpleName())
        .toList();
  }

  private static Asking headquarters() {
    return Asks.asking("h-1", Role.HQ);
  }

  private Gift stored(String id) {
    return house.register(house.tables().database()).find(new GiftId(id)).orElseThrow().value();
  }

  /** Flowers of 80 euros, which no catalogue knows any more. */
  private static PastGift flowers(String id, ClientId client, LocalDate day) {
    return gift(id, client, PARIS, Optional.empty(), Optional.of(Typology.FLOWERS), day);
  }

  private static PastGift gift(String id, ClientId client, BoutiqueId boutique, LocalDate day) {
    return gift(id, client, boutique, Optional.empty(), Optional.of(Typology.MEAL), day);
  }

  private static PastGift gift(
      String id,
      ClientId client,
      BoutiqueId boutique,
      Optional<SkuCode> sku,
      Optional<Typology> typology,
      LocalDate day) {
    return new PastGift(
        new GiftId(id),
        client,
        boutique,
        sku,
        typology,
        day,
        1,
        new Money(8_000, EUR),
        Optional.empty(),
        Optional.empty(),
        Optional.of("a-3"));
  }
}
