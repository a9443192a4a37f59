package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static io.largesse.purchase.SomePurchase.scarf;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.id.PurchaseId;
import io.largesse.purchase.KeptReturn.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever comes first, purchases or returns, and however often. */
final class ArrivalProperties {
  @Property(tries = 100)
  void any_order_and_repetition_ends_in_the_same_as_long_as_nothing_exceeds(@ForAll Random random) {
    List<Purchase> told = new ArrayList<>();
    for (String id : List.of("p-1", "p-2")) {
      Purchase purchase = bought(id);
      told.add(purchase);
      told.addAll(partsOf(purchase, random));
    }
    Map<PurchaseId, Kept> inOrder = record(told);

    List<Purchase> shuffled = new ArrayList<>(told);
    shuffled.addAll(told.subList(0, random.nextInt(told.size())));
    Collections.shuffle(shuffled, random);

    assertThat(record(shuffled)).isEqualTo(inOrder);
    assertThat(inOrder.values())
        .filteredOn(KeptReturn.class::isInstance)
        .allSatisfy(kept -> assertThat(((KeptReturn) kept).state()).isEqualTo(State.APPLIED));
  }

  @Property(tries = 100)
  void whatever_comes_in_which_order_what_is_left_and_what_came_back_is_what_was_bought(
      @ForAll Random random) {
    Purchase purchase = bought("p-1");
    List<Purchase> told = new ArrayList<>(List.of(purchase));
    for (int n = 0; n < 6; n++) {
      told.add(
          back(
              "r-" + n,
              "p-1",
              BOUGHT_AT.plusSeconds(random.nextInt(-1, 5)),
              bags(-random.nextInt(3), -1 - random.nextInt(20_000)),
              scarf(-random.nextInt(2), -1 - random.nextInt(6_000))));
    }
    Collections.shuffle(told, random);

    Map<PurchaseId, Kept> end = record(told);

    KeptPurchase kept = (KeptPurchase) Objects.requireNonNull(end.get(purchase.id()));
    for (int line = 0; line < 2; line++) {
      int place = line;
      List<Line> back =
          kept.returns().stream()
              .map(id -> (KeptReturn) Objects.requireNonNull(end.get(id)))
              .peek(each -> assertThat(each.state()).isEqualTo(State.APPLIED))
              .map(each -> each.told().lines().get(place))
              .toList();
      Line of = purchase.lines().get(place);
      Left left = kept.left().get(place);
      assertThat(left.quantity() - back.stream().mapToInt(Line::quantity).sum())
          .isEqualTo(of.quantity());
      assertThat(left.amount().units() - back.stream().mapToLong(l -> l.amount().units()).sum())
          .isEqualTo(of.amount().units());
    }
    assertThat(end.values())
        .filteredOn(each -> each instanceof KeptReturn back && back.state() == State.APPLIED)
        .hasSameSizeAs(kept.returns());
    assertThat(end.values())
        .noneMatch(each -> each instanceof KeptReturn back && back.state() == State.WAITING);
  }

  /** Returns that never exceed: what is left is given back bit by bit, perhaps not all of it. */
  private static List<Purchase> partsOf(Purchase purchase, Random random) {
    List<Purchase> parts = new ArrayList<>();
    int pieces = 2;
    int cents = 30_000;
    for (int n = 0; cents > 0 && n < 4; n++) {
      int some = random.nextInt(pieces + 1);
      int amount = 1 + random.nextInt(cents);
      String id = purchase.id() + "-r" + n;
      parts.add(
          back(
              id,
              purchase.id().value(),
              BOUGHT_AT.plusSeconds(random.nextInt(9)),
              bags(-some, -amount)));
      pieces -= some;
      cents -= amount;
    }
    return parts;
  }

  private static Map<PurchaseId, Kept> record(List<Purchase> told) {
    Map<PurchaseId, Slot> slots = new HashMap<>();
    told.forEach(each -> record(each, slots));
    assertThat(slots.values()).allMatch(slot -> slot.kept().isPresent());
    return slots.values().stream()
        .collect(Collectors.toMap(Slot::id, slot -> slot.kept().orElseThrow()));
  }

  private static void record(Purchase told, Map<PurchaseId, Slot> slots) {
    Slot own = slots.getOrDefault(told.id(), Slot.empty(told.id()));
    if (own.kept().isPresent()) {
      return;
    }
    List<Slot> waiting =
        own.awaitedBy().stream().map(id -> Objects.requireNonNull(slots.get(id))).toList();
    Arrival arrival =
        told.returnOf()
            .map(of -> slots.getOrDefault(of, Slot.empty(of)))
            .map(of -> Arrival.of(SomePurchase.waiting(told), own, of, waiting))
            .orElseGet(() -> Arrival.of(SomePurchase.kept(told), own, waiting));
    if (arrival instanceof Arrival.Recorded(List<Slot> written)) {
      written.forEach(
          slot -> {
            long before = slots.getOrDefault(slot.id(), Slot.empty(slot.id())).version();
            assertThat(slot.version()).isEqualTo(before + 1);
            slots.put(slot.id(), slot);
          });
    }
  }
}
