package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientJson;
import io.largesse.client.Merging;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Records;
import io.largesse.finance.Declaration;
import io.largesse.finance.DeclarationLine;
import io.largesse.gift.WholeLifeProperties.Deed;
import io.largesse.id.GiftId;
import io.largesse.json.Fields;
import io.largesse.money.Money;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementId;
import io.largesse.stock.MovementType;
import io.largesse.stock.StockState;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Subject;
import io.largesse.version.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A house in which anything may happen, and what must hold of it all the same. */
final class LivingHouse {
  private static final SkuCode BAG = new SkuCode("BAG");
  private static final long BAG_COSTS = 3_000;
  private static final List<BoutiqueId> BOUTIQUES = List.of(PARIS, MILAN);
  private static final List<ClientId> CLIENTS =
      List.of(new ClientId("anna"), new ClientId("bruno"), new ClientId("chloe"));

  private final GiftHouse house =
      new GiftHouse(Rule.refuseOver(270).rule(), Rule.askOver(120).rule());
  private final Set<GiftId> asked = new HashSet<>();
  private final Set<ClientId> merged = new HashSet<>();
  private Instant now = NOW;

  LivingHouse() {
    house.sku(BAG, BAG_COSTS, 6_000);
    CLIENTS.forEach(client -> house.client(client.value()));
    BOUTIQUES.forEach(
        boutique ->
            move(
                new MovementId("opening-" + boutique),
                MovementType.RECEIVE,
                boutique,
                20,
                Failure.NONE));
  }

  void act(int index, Deed deed) {
    int slow = deed.kind() == Deed.Kind.EXPIRE ? 20 : 1;
    now = now.plus(Duration.ofDays((long) slow * deed.days()));
    act(index, deed, deed.failure());
    if (deed.again()) {
      act(index, deed, Failure.NONE);
    }
  }

  private void act(int index, Deed deed, Failure failure) {
    switch (deed.kind()) {
      case RECEIVE, ORDER, SHIP, TRANSFER, LOSE ->
          move(
              new MovementId("m-" + index),
              MovementType.valueOf(deed.kind().name()),
              boutique(deed.which()),
              deed.quantity(),
              failure);
      case ADJUST ->
          move(
              new MovementId("m-" + index),
              MovementType.ADJUST,
              boutique(deed.which()),
              deed.other() % 2 == 0 ? deed.quantity() : -deed.quantity(),
              failure);
      case REGISTER -> register(index, request(deed, Handover.LATER), failure);
      case REGISTER_AND_GIVE -> register(index, request(deed, Handover.NOW), failure);
      case CORRECT ->
          some(deed.other(), GiftStatus.GIVEN)
              .ifPresent(
                  wrong ->
                      register(
                          index,
                          Asks.inPlaceOf(
                              wrong.id(), inBoutique(wrong, request(deed, Handover.NOW))),
                          failure));
      case OFFER, GIVE -> step(index, deed, GiftStatus.REGISTERED, failure);
      case ACCEPT, DECLINE -> step(index, deed, GiftStatus.OFFERED, failure);
      case CANCEL -> step(index, deed, GiftStatus.ACCEPTED, failure);
      case RETURN -> step(index, deed, GiftStatus.GIVEN, failure);
      case APPROVE, REJECT -> step(index, deed, GiftStatus.PENDING_APPROVAL, failure);
      case EXPIRE -> house.expireGifts(failing(failure)).expire(act(), () -> false);
      case MOVE_HOUSE -> change(deed, "household", failure);
      case CHANGE_JOB -> change(deed, "employer", failure);
      case MERGE -> merge(deed, failure);
    }
  }

  /** Has what streams would have done be done. */
  void settle() {
    merged.forEach(client -> assertThat(records(Failure.NONE).follow(client)).isTrue());
  }

  void assertUnitsAreSomewhere() {
    for (BoutiqueId boutique : BOUTIQUES) {
      var units = house.units(boutique, BAG);
      long here = 0;
      for (StockState state : StockState.values()) {
        here += state.isPlace() ? units.getOrDefault(state, 0L) : -units.getOrDefault(state, 0L);
        assertThat(state.isPlace() ? units.getOrDefault(state, 0L) : 0).isNotNegative();
      }
      assertThat(here).as("units of " + boutique + " that nobody entered").isZero();
    }
  }

  void assertUnitsAreThoseOfGifts() {
    for (BoutiqueId boutique : BOUTIQUES) {
      var units = house.units(boutique, BAG);
      assertThat(units.getOrDefault(StockState.RESERVED, 0L))
          .isEqualTo(unitsOf(boutique, GiftStatus::holds));
      assertThat(units.getOrDefault(StockState.GIVEN, 0L))
          .isEqualTo(unitsOf(boutique, status -> status == GiftStatus.GIVEN));
    }
  }

  void assertMovementsAddUp() {
    for (BoutiqueId boutique : BOUTIQUES) {
      var rebuilt = house.history().rebuild(boutique, BAG, now).now().units();
      var running = house.units(boutique, BAG);
      for (StockState state : StockState.values()) {
        assertThat(rebuilt.of(state)).isEqualTo(running.getOrDefault(state, 0L));
      }
    }
  }

  void assertLiveGiftsCountOnce() {
    Set<Subject> subjects = new HashSet<>();
    for (ClientId id : CLIENTS) {
      subjects.add(Subject.of(id));
      Client client = client(id);
      client.household().map(Subject::of).ifPresent(subjects::add);
      client.employer().map(Subject::of).ifPresent(subjects::add);
    }
    for (Subject subject : subjects) {
      assertThat(house.counted(subject))
          .as(subject.toString())
          .containsExactlyInAnyOrderElementsOf(
              gifts().stream()
                  .filter(gift -> gift.status().holds() || gift.status() == GiftStatus.GIVEN)
                  .map(Gift::entry)
                  .filter(entry -> countsFor(entry, subject))
                  .toList());
    }
  }

  void assertGivenGiftsAreDeclaredOnce() {
    Collection<Declaration> declarations = house.declarations();
    for (Gift gift : gifts()) {
      List<Declaration> told =
          declarations.stream()
              .filter(declaration -> declaration.gift().giftId().equals(gift.id()))
              .toList();
      long cost =
          told.stream()
              .flatMap(declaration -> declaration.lines().stream())
              .filter(DeclarationLine.Cost.class::isInstance)
              .map(DeclarationLine::amount)
              .flatMap(Optional::stream)
              .mapToLong(Money::units)
              .sum();
      assertThat(told).hasSize(gift.declared().count());
      assertThat(cost)
          .isEqualTo(gift.status() == GiftStatus.GIVEN ? gift.entry().quantity() * BAG_COSTS : 0);
    }
  }

  private boolean countsFor(Entry entry, Subject subject) {
    Client client = client(entry.client());
    return subject.equals(Subject.of(client.id()))
        || client.household().map(Subject::of).filter(subject::equals).isPresent()
        || client.employer().map(Subject::of).filter(subject::equals).isPresent();
  }

  private long unitsOf(BoutiqueId boutique, Predicate<GiftStatus> of) {
    return gifts().stream()
        .filter(gift -> gift.stockAt().equals(boutique) && of.test(gift.status()))
        .mapToLong(gift -> gift.entry().quantity())
        .sum();
  }

  private void move(
      MovementId id, MovementType type, BoutiqueId from, int quantity, Failure failure) {
    Optional<BoutiqueId> to =
        type == MovementType.TRANSFER
            ? Optional.of(from.equals(PARIS) ? MILAN : PARIS)
            : Optional.empty();
    house
        .recordMovement(failing(failure))
        .record(
            new Movement(
                id, type, from, to, BAG, quantity, Optional.empty(), Optional.of("a reason")),
            new Caller("erp", Role.SYSTEM, Set.of(), Set.of()),
            act());
  }

  private void register(int index, GiftRequest request, Failure failure) {
    GiftId id = new GiftId("g-" + index);
    asked.add(id);
    house.uses(failing(failure)).registerGift().register(id, request, advisor());
  }

  /** Takes the step with a gift of {@code status}, or with any: some are not possible then. */
  private void step(int index, Deed deed, GiftStatus status, Failure failure) {
    StepKind kind = StepKind.valueOf(deed.kind().name());
    Role role =
        kind == StepKind.APPROVE || kind == StepKind.REJECT ? Role.COMPLIANCE : Role.ADVISOR;
    some(deed.which(), status)
        .or(() -> gifts().stream().skip(deed.which()).findFirst())
        .ifPresent(
            gift ->
                house
                    .uses(failing(failure))
                    .takeStep()
                    .take(
                        gift.id(),
                        Asks.step("s-" + index, kind),
                        Asks.asking(role == Role.ADVISOR ? "a-17" : "c-1", role, now)));
  }

  private void change(Deed deed, String group, Failure failure) {
    Client client = client(CLIENTS.get(deed.which() % CLIENTS.size()));
    ObjectNode json = ClientJson.write(client);
    if (deed.other() % 3 == 0) {
      json.remove(group);
    } else {
      json.put(group, group + "-" + deed.other() % 3);
    }
    records(failure).save(Fields.read(json, ClientJson::read));
  }

  private void merge(Deed deed, Failure failure) {
    ClientId id = CLIENTS.get(deed.which() % CLIENTS.size());
    ClientId into = CLIENTS.get(deed.other() % CLIENTS.size());
    if (records(failure).merge(id, into) instanceof Merging.Merged) {
      merged.add(id);
      if (deed.quantity() == 1) {
        records(failure).follow(id);
      }
    }
  }

  private GiftRequest request(Deed deed, Handover handover) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Asks.gift(
        CLIENTS.get(deed.which() % CLIENTS.size()),
        boutique(deed.other()),
        BAG,
        deed.quantity(),
        handover,
        Optional.of(
            handover == Handover.NOW
                ? today.minusDays(deed.other())
                : today.plusDays(deed.other())));
  }

  private static GiftRequest inBoutique(Gift wrong, GiftRequest right) {
    return Asks.gift(
        right.clientId(),
        wrong.entry().boutique(),
        BAG,
        right.quantity(),
        right.handover(),
        right.on());
  }

  private Optional<Gift> some(int which, GiftStatus status) {
    List<Gift> all = gifts().stream().filter(gift -> gift.status() == status).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
  }

  private List<Gift> gifts() {
    List<Gift> gifts = new ArrayList<>();
    asked.stream()
        .sorted()
        .map(id -> house.register(house.tables().database()).find(id))
        .flatMap(Optional::stream)
        .map(Versioned::value)
        .forEach(gifts::add);
    return gifts;
  }

  private Client client(ClientId id) {
    return records(Failure.NONE).clients().find(id).orElseThrow().client().value();
  }

  private Records records(Failure failure) {
    return failure == Failure.NONE
        ? Records.of(house)
        : Records.of(house).failing("transactWriteItems", failure);
  }

  private Database failing(Failure failure) {
    return house.tables().failing("transactWriteItems", failure);
  }

  private static BoutiqueId boutique(int which) {
    return BOUTIQUES.get(which % BOUTIQUES.size());
  }

  private Asking advisor() {
    return Asks.asking("a-17", Role.ADVISOR, now);
  }

  private Act act() {
    return new Act("erp", "request-" + now + "-" + asked.size(), now);
  }
}
