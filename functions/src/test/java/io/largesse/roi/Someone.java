package io.largesse.roi;

import io.largesse.catalogue.Typology;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Forgotten;
import io.largesse.history.History;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.history.Received;
import io.largesse.id.GiftId;
import io.largesse.purchase.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A client whom tests write down purchase by purchase, of France and since 2015. */
final class Someone {
  private final List<Bought> purchases = new ArrayList<>();
  private final List<Received> gifts = new ArrayList<>();
  private final Map<String, Placement> placements = new HashMap<>();
  private OptionalInt since = OptionalInt.of(Timing.day(LocalDate.of(2015, 1, 1)));

  Someone bought(LocalDate day, long cents) {
    return bought(day, cents, false);
  }

  Someone returned(LocalDate day) {
    return bought(day, 0, true);
  }

  private Someone bought(LocalDate day, long cents, boolean returned) {
    purchases.add(
        new Bought(
            purchases.size(),
            1,
            Timing.day(day),
            "PAR-01",
            Channel.BOUTIQUE,
            returned,
            cents == 0 ? List.of() : List.of(new BoughtLine("bags", cents))));
    return this;
  }

  Someone given(LocalDate... days) {
    for (LocalDate day : days) {
      gifts.add(gift("g-" + gifts.size(), day, "PAR-01"));
    }
    return this;
  }

  Someone given(Received gift) {
    gifts.add(gift);
    return this;
  }

  Someone since(LocalDate day) {
    since = OptionalInt.of(Timing.day(day));
    return this;
  }

  Someone neverSince() {
    since = OptionalInt.empty();
    return this;
  }

  Someone on(String axis, Placement placement) {
    placements.put(axis, placement);
    return this;
  }

  History history() {
    return new History(
        purchases.stream().sorted().toList(),
        gifts.stream().sorted().toList(),
        List.of(),
        Forgotten.NOTHING,
        new Profile(Optional.of("FR"), since, Map.of(), 1),
        placements);
  }

  /** Its hash is in no order of its id. */
  static Received gift(String id, LocalDate day, String boutique) {
    return new Received(
        -id.hashCode(),
        new GiftId(id),
        1,
        Timing.day(day),
        false,
        Optional.of("SKU-1"),
        Typology.OBJECT,
        boutique,
        "FR",
        Optional.empty(),
        Optional.empty(),
        1,
        OptionalLong.of(1_000));
  }
}
