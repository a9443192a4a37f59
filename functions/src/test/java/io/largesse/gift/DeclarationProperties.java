package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.finance.Declaration;
import io.largesse.finance.DeclarationLine;
import io.largesse.id.GiftId;
import io.largesse.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Gifts to two people of one household, given on days of the last month, returned and replaced in
 * any order: what finance was told adds up to what a slow and plain model says of those left.
 */
final class DeclarationProperties {
  private static final GiftHouse HOUSE =
      new GiftHouse(TaxRules.cliffOfMonth(60), TaxRules.sliceOfYear(90));
  private static final int STEPS = 9;

  /** One house serves them all; each has clients and gifts of its own. */
  private static final AtomicInteger TRIES = new AtomicInteger();

  private final Map<GiftId, Given> left = new LinkedHashMap<>();
  private final List<GiftId> all = new ArrayList<>();

  @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
  void finance_was_told_what_a_plain_model_says(@ForAll long seed) {
    left.clear();
    all.clear();
    Random random = new Random(seed);
    String tag = "t" + TRIES.incrementAndGet();
    Optional<HouseholdId> home = Optional.of(new HouseholdId("home-" + tag));
    List<ClientId> people =
        List.of(
            HOUSE.client("ann-" + tag, home, Optional.empty()),
            HOUSE.client("bob-" + tag, home, Optional.empty()));
    for (int step = 0; step < STEPS; step++) {
      act(random, new GiftId(tag + "-" + random.nextInt(1_000) + "-" + step), people);
      if (random.nextBoolean() && !all.isEmpty()) {
        correct(all.get(random.nextInt(all.size())));
      }
    }
    List<GiftId> order = new ArrayList<>(all);
    Collections.shuffle(order, random);
    order.forEach(DeclarationProperties::correct);

    Map<GiftId, List<Long>> told = told(tag);
    for (GiftId id : all) {
      assertThat(told.getOrDefault(id, List.of(0L, 0L, 0L, 0L)))
          .as("gifts, cost, cliff and slice of %s among %s", id, left)
          .isEqualTo(wanted(id));
    }
  }

  private void act(Random random, GiftId id, List<ClientId> people) {
    ClientId client = people.get(random.nextInt(people.size()));
    LocalDate day = Asks.TODAY.minusDays(random.nextInt(32));
    boolean box = random.nextBoolean();
    int quantity = 1 + random.nextInt(2);
    Optional<GiftId> before =
        left.isEmpty()
            ? Optional.empty()
            : Optional.of(new ArrayList<>(left.keySet()).get(random.nextInt(left.size())));
    int choice = random.nextInt(5);
    if (before.isPresent() && choice == 0) {
      assertThat(
              HOUSE
                  .uses(HOUSE.tables().database())
                  .takeStep()
                  .take(
                      before.get(),
                      Asks.step("back-" + before.get(), StepKind.RETURN),
                      Asks.advisor()))
          .isInstanceOf(StepOutcome.Taken.class);
      left.remove(before.get());
      return;
    }
    boolean replaces = before.isPresent() && choice == 1;
    BoutiqueId anywhere = random.nextBoolean() ? PARIS : MILAN;
    BoutiqueId boutique =
        replaces ? Objects.requireNonNull(left.get(before.get())).boutique : anywhere;
    GiftRequest plain =
        Asks.gift(client, boutique, box ? BOX : CARD, quantity, Handover.NOW, Optional.of(day));
    GiftRequest request = replaces ? Asks.inPlaceOf(before.get(), plain) : plain;
    assertThat(
            HOUSE
                .uses(HOUSE.tables().database())
                .registerGift()
                .register(id, request, Asks.advisor()))
        .isInstanceOf(Registration.Registered.class);
    if (replaces) {
      left.remove(before.get());
    }
    left.put(id, new Given(id, client, boutique, day, (box ? 4_000L : 1_000L) * quantity));
    all.add(id);
  }

  private static void correct(GiftId beside) {
    Gift gift = HOUSE.register(HOUSE.tables().database()).find(beside).orElseThrow().value();
    HOUSE.declareAgain(HOUSE.tables().database()).beside(gift, new Act("follow-gifts", "r", NOW));
  }

  /** Gifts, cost, cliff and slice, net of corrections. */
  private static Map<GiftId, List<Long>> told(String tag) {
    Map<GiftId, List<Long>> told = new HashMap<>();
    for (Declaration declaration : HOUSE.declarations()) {
      GiftId id = declaration.gift().giftId();
      if (id.value().startsWith(tag + "-")) {
        told.merge(
            id,
            List.of(
                (long) declaration.kind().gifts(),
                sum(declaration, "COST"),
                sum(declaration, "CLIFF"),
                sum(declaration, "SLICE")),
            DeclarationProperties::plus);
      }
    }
    return told;
  }

  private static List<Long> plus(List<Long> one, List<Long> other) {
    List<Long> sum = new ArrayList<>();
    for (int index = 0; index < one.size(); index++) {
      sum.add(one.get(index) + other.get(index));
    }
    return sum;
  }

  private static long sum(Declaration declaration, String rule) {
    return declaration.lines().stream()
        .filter(
            line ->
                rule.equals(
                    switch (line) {
                      case DeclarationLine.Cost cost -> "COST";
                      case DeclarationLine.Tax tax -> tax.rule();
                    }))
        .mapToLong(line -> line.amount().map(Money::units).orElse(0L))
        .sum();
  }

  private List<Long> wanted(GiftId id) {
    Given gift = left.get(id);
    return gift == null
        ? List.of(0L, 0L, 0L, 0L)
        : List.of(1L, gift.cents, cliff(gift), slice(gift));
  }

  /** All of it if any month, ending on whatever day, holds it and is over. */
  private long cliff(Given gift) {
    for (LocalDate end = gift.day; end.minusMonths(1).isBefore(gift.day); end = end.plusDays(1)) {
      LocalDate last = end;
      long sum =
          left.values().stream()
              .filter(other -> other.client.equals(gift.client))
              .filter(other -> !other.day.isAfter(last))
              .filter(other -> other.day.isAfter(last.minusMonths(1)))
              .mapToLong(Given::cents)
              .sum();
      if (sum > 6_000) {
        return gift.cents;
      }
    }
    return 0;
  }

  /** Cent by cent, in the order of days and ids, whatever comes after 90 euros. */
  private long slice(Given gift) {
    long before = 0;
    for (Given other :
        left.values().stream()
            .sorted(Comparator.comparing(Given::day).thenComparing(Given::id))
            .toList()) {
      if (other.equals(gift)) {
        break;
      }
      before += other.cents;
    }
    long taxed = 0;
    for (long cent = 1; cent <= gift.cents; cent++) {
      taxed += before + cent > 9_000 ? 1 : 0;
    }
    return taxed;
  }

  /** A gift that is given now. */
  private record Given(
      GiftId id, ClientId client, BoutiqueId boutique, LocalDate day, long cents) {}
}
