package io.largesse.segment;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Engaged;
import io.largesse.history.Forgotten;
import io.largesse.history.History;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.purchase.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A history that tests write down purchase by purchase. */
final class SomeHistory {
  private final List<Bought> purchases = new ArrayList<>();
  private final List<Engaged> engagements = new ArrayList<>();
  private final Map<String, Placement> placements = new HashMap<>();
  private Forgotten forgotten = Forgotten.NOTHING;
  private Profile profile = Profile.UNKNOWN;

  SomeHistory bought(String day, String category, long cents) {
    return bought(day, Channel.BOUTIQUE, category, cents);
  }

  SomeHistory bought(String day, Channel channel, String category, long cents) {
    List<BoughtLine> lines = cents == 0 ? List.of() : List.of(new BoughtLine(category, cents));
    purchases.add(
        new Bought(purchases.size(), 1, epoch(day), "PAR-01", channel, cents == 0, lines));
    return this;
  }

  SomeHistory engaged(String day, String kind) {
    engagements.add(new Engaged(engagements.size(), kind, epoch(day)));
    return this;
  }

  SomeHistory forgotten(String first, String last) {
    forgotten = new Forgotten(OptionalInt.of(epoch(first)), OptionalInt.of(epoch(last)));
    return this;
  }

  SomeHistory of(String market, Map<String, String> attributes) {
    profile = new Profile(Optional.of(market), profile.since(), attributes, 1);
    return this;
  }

  SomeHistory since(String day) {
    profile = new Profile(profile.market(), OptionalInt.of(epoch(day)), profile.attributes(), 1);
    return this;
  }

  SomeHistory named(String axis, String segment, String from, String to) {
    placements.put(
        axis,
        new Placement(
            1,
            OptionalInt.empty(),
            Optional.of(new Nomination(segment, epoch(from), epoch(to), "A friend", "m-3")),
            List.of()));
    return this;
  }

  History history() {
    return new History(
        purchases.stream().sorted().toList(),
        List.of(),
        engagements.stream().sorted().toList(),
        forgotten,
        profile,
        placements);
  }

  static int epoch(String day) {
    return Math.toIntExact(LocalDate.parse(day).toEpochDay());
  }
}
