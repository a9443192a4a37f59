package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.boxOn;
import static io.largesse.gift.Asks.giveOn;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.SomeClient;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Meter;
import io.largesse.dynamodb.Records;
import io.largesse.dynamodb.SomePatience;
import io.largesse.experiment.DrawnHoldOuts;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.Offer;
import io.largesse.experiment.SaveExperiment;
import io.largesse.experiment.SomeExperiment;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import io.largesse.id.GiftId;
import io.largesse.language.Language;
import io.largesse.place.Country;
import io.largesse.purchase.Channel;
import io.largesse.stock.StockState;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Explanations;
import io.largesse.threshold.Finding;
import io.largesse.threshold.Outcome;
import io.largesse.threshold.Subject;
import io.largesse.threshold.Verdict;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Clients who are not offered gifts for a time, so that what gifts bring can be told. */
final class HeldOutTest {
  /** Hardly anybody is left over by the one, or taken by the other. */
  private static final String ALL = "0.999999";

  private static final String NOBODY = "0.000001";
  private static final GiftId GIFT = new GiftId("g-1");
  private static final LocalDate FROM = TODAY.minusDays(3);
  private static final LocalDate TO = TODAY.plusDays(7);

  private final GiftHouse house = new GiftHouse(Rule.refuseOver(100).rule());
  private final ClientId anna = client("anna");
  private final GiftUses uses = house.uses(house.tables().database());

  @Test
  void a_gift_to_a_client_who_is_held_out_waits_for_the_manager() {
    plan(ALL);

    Gift gift = registered(register(box(anna)));

    assertThat(gift.status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
    assertThat(gift.pending()).containsExactly(Role.MANAGER);
    assertThat(gift.verdict().findings()).contains(new Finding.HeldOut("spring"));
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.RESERVED, 1L);
    assertThat(house.counted(Subject.of(anna))).extracting(Entry::giftId).containsExactly(GIFT);
  }

  @Test
  void a_check_says_the_same_in_words_that_say_nothing_of_an_experiment() {
    plan(ALL);

    Verdict verdict = check(box(anna));

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_APPROVAL);
    assertThat(verdict.approvers()).containsExactly(Role.MANAGER);
    Finding held = new Finding.HeldOut("spring");
    assertThat(verdict.findings()).contains(held);
    assertThat(new Explanations(Language.EN).of(held))
        .isEqualTo(
            "House: such a gift is not planned for this client at the moment; needs approval by"
                + " the manager");
    assertThat(new Explanations(Language.FR).of(held))
        .isEqualTo(
            "Maison: un tel cadeau n’est pas prévu pour ce client en ce moment; approbation de la"
                + " direction de la boutique requise");
    assertThat(new Explanations(Language.IT).of(held))
        .isEqualTo(
            "Maison: un regalo simile non è previsto per questo cliente al momento; richiede"
                + " l’approvazione della direzione della boutique");
  }

  @Test
  void a_client_who_is_not_held_out_is_given_as_ever() {
    plan(NOBODY);

    Gift gift = registered(register(boxNow(anna)));

    assertThat(gift.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(gift.verdict().findings()).extracting(Finding::outcome).doesNotContain(held());
  }

  @Test
  void the_manager_approves_all_the_same_and_why_is_kept() {
    plan(ALL);
    register(boxNow(anna));
    StepRequest why =
        new StepRequest(
            new StepId("ok"), StepKind.APPROVE, Optional.empty(), Optional.of("A wedding"));

    Gift approved = taken(take(why, asking("m-1", Role.MANAGER)));
    Gift given = taken(take(giveOn("s-1", TODAY), advisor()));

    assertThat(approved.status()).isEqualTo(GiftStatus.REGISTERED);
    assertThat(given.status()).isEqualTo(GiftStatus.GIVEN);
    Step kept = stored().steps().getFirst();
    assertThat(kept.role()).isEqualTo(Role.MANAGER);
    assertThat(kept.act().by()).isEqualTo("m-1");
    assertThat(kept.request().note()).contains("A wedding");
    assertThat(stored().verdict().findings()).contains(new Finding.HeldOut("spring"));
  }

  @Test
  void a_manager_who_registered_the_gift_does_not_approve_it() {
    plan(ALL);
    uses.registerGift().register(GIFT, box(anna), asking("m-1", Role.MANAGER));

    assertThat(take(step("ok", StepKind.APPROVE), asking("m-1", Role.MANAGER)))
        .isEqualTo(new StepOutcome.SecondPersonNeeded());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADVISOR", "COMPLIANCE", "FINANCE", "HQ", "SYSTEM", "ANALYST"})
  void nobody_else_approves_it(Role role) {
    plan(ALL);
    register(box(anna));

    assertThat(take(step("ok", StepKind.APPROVE), asking("x-1", role)))
        .isEqualTo(new StepOutcome.OutOfScope());
  }

  @Test
  void what_the_law_refuses_stays_refused_and_nothing_held_out_is_proposed_instead() {
    plan(SomeExperiment.holdOut("spring", ALL, Set.of(), Set.of(), Set.of(CARD), FROM, FROM, TO));
    GiftRequest three = Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, Optional.empty());

    Verdict verdict = check(three);

    assertThat(verdict.decision()).isEqualTo(Decision.REFUSED);
    assertThat(verdict.alternatives()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "10, true", "11, false"})
  void gifts_of_the_days_from_the_first_to_the_last_are_held_back(int days, boolean held) {
    plan(ALL);
    LocalDate day = FROM.plusDays(days);

    Verdict verdict =
        check(
            day.isBefore(TODAY)
                ? Asks.gift(anna, PARIS, BOX, 1, Handover.NOW, Optional.of(day))
                : boxOn(anna, day));

    assertThat(isHeld(verdict)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, OBJECT, BOX, true",
    "'', '', '', true",
    "IT, '', '', false",
    "'', MEAL, '', false",
    "'', '', CARD, false",
  })
  void gifts_in_scope_are_held_back(String market, String typology, String sku, boolean held) {
    plan(
        SomeExperiment.holdOut(
            "spring",
            ALL,
            market.isEmpty() ? Set.of() : Set.of(new Country(market)),
            typology.isEmpty() ? Set.of() : Set.of(Typology.valueOf(typology)),
            sku.isEmpty() ? Set.of() : Set.of(new SkuCode(sku)),
            FROM,
            FROM,
            TO));

    assertThat(isHeld(check(box(anna)))).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false"})
  void whoever_became_a_client_after_the_assignment_takes_no_part(int days, boolean held) {
    plan(ALL);
    Records.of(house).save(SomeClient.with("anna", "'since':'%s'".formatted(FROM.plusDays(days))));

    assertThat(isHeld(check(box(anna)))).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"-400, true", "0, true", "1, false"})
  void without_a_given_day_tenure_begins_with_the_first_purchase_ever(int days, boolean held) {
    plan(ALL);
    ClientId bruno = house.client("bruno");
    assertThat(isHeld(check(box(bruno)))).isFalse();

    keep(bruno, History.EMPTY.with(bought(FROM.plusDays(days))).with(bought(TODAY)));

    assertThat(isHeld(check(box(bruno)))).isEqualTo(held);
  }

  @Test
  void a_first_purchase_that_is_long_forgotten_counts() {
    plan(ALL);
    ClientId bruno = house.client("bruno");

    keep(bruno, History.EMPTY.with(bought(FROM.minusYears(9))).pruned(TODAY));

    assertThat(isHeld(check(box(bruno)))).isTrue();
  }

  @Test
  void a_client_whose_history_is_garbage_is_given_as_ever() {
    plan(ALL);
    ClientId bruno = house.client("bruno");
    keep(bruno, History.EMPTY.with(bought(FROM)));
    house
        .tables()
        .client()
        .updateItem(
            update ->
                update
                    .tableName(house.tables().name("HistoriesTable"))
                    .key(Map.of("clientId", AttributeValue.fromS(bruno.value())))
                    .updateExpression("SET history = :garbage")
                    .expressionAttributeValues(
                        Map.of(
                            ":garbage",
                            AttributeValue.fromB(SdkBytes.fromUtf8String("no history")))));

    assertThat(isHeld(check(box(bruno)))).isFalse();
  }

  @Test
  void a_gift_planned_before_the_hold_out_waits_when_it_is_to_be_given() {
    registered(register(box(anna)));
    plan(ALL);

    Gift asked = taken(take(giveOn("s-1", TODAY), advisor()));
    take(step("ok", StepKind.APPROVE), asking("m-1", Role.MANAGER));
    Gift given = taken(take(giveOn("s-2", TODAY), advisor()));

    assertThat(asked.status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
    assertThat(asked.pending()).containsExactly(Role.MANAGER);
    assertThat(given.status()).isEqualTo(GiftStatus.GIVEN);
  }

  @Test
  void of_two_records_of_one_person_the_survivors_draw_holds() {
    Experiment half = holdOut("0.5");
    plan(half);
    ClientId free = drawn(half, false);
    ClientId held = drawn(half, true);
    client(free.value());
    client(held.value());

    Records.of(house).merge(held, free);

    assertThat(isHeld(check(box(held)))).isFalse();
  }

  @Test
  void a_hold_out_costs_no_round_trip_but_once_after_it_was_planned() {
    plan(ALL);
    Meter meter = new Meter(house.tables().client());
    RegisterGift registerGift = house.uses(meter.database()).registerGift();

    registerGift.register(GIFT, box(anna), advisor());
    long first = meter.reading().roundTrips();
    meter.reset();
    registerGift.register(new GiftId("g-2"), box(client("bruno")), advisor());

    assertThat(first).isEqualTo(3);
    assertThat(meter.reading().roundTrips()).isEqualTo(2);
    assertThat(meter.reading().readUnits()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"0.999999, 3", "0.000001, 2"})
  void a_history_is_read_of_those_alone_who_are_drawn_and_have_no_given_day(
      String share, long roundTrips) {
    plan(share);
    Meter meter = new Meter(house.tables().client());
    RegisterGift registerGift = house.uses(meter.database()).registerGift();
    registerGift.register(GIFT, box(anna), advisor());
    meter.reset();

    registerGift.register(new GiftId("g-2"), box(house.client("bruno")), advisor());

    assertThat(meter.reading().roundTrips()).isEqualTo(roundTrips);
  }

  @Test
  void every_gift_asked_for_after_a_hold_out_was_planned_is_held_back() throws Exception {
    AtomicBoolean planned = new AtomicBoolean();
    List<Future<Boolean>> rivals = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int index = 0; index < 24; index++) {
        GiftId id = new GiftId("rival-" + index);
        GiftRequest request = box(client("client-" + index));
        rivals.add(
            executor.submit(
                () -> {
                  boolean after = planned.get();
                  Gift gift = registered(uses.registerGift().register(id, request, advisor()));
                  return !after || gift.status() == GiftStatus.PENDING_APPROVAL;
                }));
        if (index == 12) {
          plan(ALL);
          planned.set(true);
        }
      }
    }

    for (Future<Boolean> rival : rivals) {
      assertThat(rival.resultNow()).isTrue();
    }
    assertThat(registered(register(box(anna))).status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
  }

  @Test
  void an_ended_hold_out_holds_nothing_back_from_the_next_request_on() {
    Experiment spring = holdOut(ALL);
    plan(spring);
    assertThat(isHeld(check(box(anna)))).isTrue();

    save(
        SomeExperiment.holdOut(
            "spring", ALL, Set.of(), Set.of(), Set.of(), FROM, FROM, TODAY.minusDays(1)),
        Optional.of(1L),
        NOW);

    assertThat(isHeld(check(box(anna)))).isFalse();
  }

  private ClientId drawn(Experiment experiment, boolean held) {
    return IntStream.range(0, 1_000)
        .mapToObj(index -> new ClientId("client-" + index))
        .filter(
            client ->
                new DrawnHoldOuts(
                            house.experiments(database()),
                            GiftHouse.DRAW,
                            house.histories(database()))
                        .of(
                            new Offer(
                                client,
                                new Country("FR"),
                                Optional.of(FROM),
                                Typology.OBJECT,
                                Optional.of(BOX),
                                TODAY),
                            house.experiments(database()).current())
                        .contains(experiment.id())
                    == held)
        .findFirst()
        .orElseThrow();
  }

  /** A client since long. */
  private ClientId client(String id) {
    Records.of(house).save(SomeClient.with(id, "'since':'2019-04-01'"));
    return new ClientId(id);
  }

  private void keep(ClientId client, History history) {
    Histories histories = house.histories(database());
    assertThat(histories.save(histories.find(client).with(history), new Act("test", "keep", NOW)))
        .isTrue();
  }

  private static Bought bought(LocalDate day) {
    return new Bought(
        IdHash.of("p-" + day),
        1,
        Math.toIntExact(day.toEpochDay()),
        "PAR-01",
        Channel.BOUTIQUE,
        false,
        List.of(new BoughtLine("bags", 100)));
  }

  private static Experiment holdOut(String share) {
    return SomeExperiment.holdOut("spring", share, Set.of(), Set.of(), Set.of(), FROM, FROM, TO);
  }

  private void plan(String share) {
    plan(holdOut(share));
  }

  /** Plans {@code experiment} before it begins. */
  private void plan(Experiment experiment) {
    save(
        experiment,
        Optional.empty(),
        experiment.assignedAt().atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private void save(Experiment experiment, Optional<Long> read, Instant at) {
    assertThat(
            new SaveExperiment(house.experiments(database()), SomePatience.ample())
                .save(experiment, read, new Act("n-1", "request-" + read, at)))
        .isInstanceOf(SaveExperiment.Outcome.Kept.class);
  }

  private Database database() {
    return house.tables().database();
  }

  private static Outcome held() {
    return Outcome.HELD_OUT;
  }

  private static boolean isHeld(Verdict verdict) {
    return verdict.findings().stream().anyMatch(finding -> finding.outcome() == held());
  }

  private Verdict check(GiftRequest request) {
    return ((Checked.Judged) uses.checkGift().check(request, advisor())).verdict();
  }

  private Registration register(GiftRequest request) {
    return uses.registerGift().register(GIFT, request, advisor());
  }

  private StepOutcome take(StepRequest request, Asking asking) {
    return uses.takeStep().take(GIFT, request, asking);
  }

  private static Gift registered(Registration registration) {
    return ((Registration.Registered) registration).gift();
  }

  private static Gift taken(StepOutcome outcome) {
    return ((StepOutcome.Taken) outcome).gift();
  }

  private Gift stored() {
    return house.register(database()).find(GIFT).map(Versioned::value).orElseThrow();
  }
}
