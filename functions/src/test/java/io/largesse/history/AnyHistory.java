package io.largesse.history;

import io.largesse.catalogue.Typology;
import io.largesse.id.GiftId;
import io.largesse.purchase.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes up histories of every shape that may be stored. */
public final class AnyHistory {
  private static final Arbitrary<Integer> DAY = Arbitraries.integers().between(17_000, 20_800);
  private static final List<Cause> CAUSES = List.of(Cause.values());
  private static final Arbitrary<String> NAME =
      Arbitraries.of("PAR-01", "TYO-02", "bags", "shoes", "VIC", "été", "x", "a-17");

  private AnyHistory() {}

  public static Arbitrary<History> history() {
    Arbitrary<OptionalInt> day = DAY.optional().map(AnyHistory::optional);
    return Combinators.combine(
            parts(), day.tuple2(), Arbitraries.maps(NAME, placement()).ofMaxSize(3))
        .as(
            (parts, forgotten, placements) -> {
              History history = History.EMPTY;
              for (Part part : parts) {
                history = history.with(part);
              }
              return new History(
                  history.purchases(),
                  history.gifts(),
                  history.engagements(),
                  new Forgotten(forgotten.get1(), forgotten.get2()),
                  history.profile(),
                  placements);
            });
  }

  /** Parts in all their versions, of few ids each: those of one id agree where they must. */
  public static Arbitrary<List<Part>> parts() {
    return Arbitraries.<Part>oneOf(bought(), bought(), received(), engaged(), profile())
        .list()
        .ofMaxSize(40);
  }

  private static Arbitrary<Bought> bought() {
    Arbitrary<BoughtLine> line =
        Combinators.combine(NAME, Arbitraries.longs().greaterOrEqual(0)).as(BoughtLine::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(1, 3),
            NAME,
            Arbitraries.of(Channel.class),
            line.list().ofMaxSize(5))
        .as(
            (id, version, boutique, channel, lines) ->
                new Bought(
                    IdHash.of("p" + id),
                    version,
                    dayOf(id),
                    boutique,
                    channel,
                    lines.isEmpty() && version % 2 == 0,
                    lines));
  }

  private static Arbitrary<Received> received() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(Typology.class),
            NAME.optional().tuple3(),
            Arbitraries.longs().greaterOrEqual(0).optional())
        .as(
            (id, version, typology, names, cost) ->
                new Received(
                    IdHash.of("g" + id),
                    new GiftId("g" + id),
                    version,
                    dayOf(id),
                    version == 3,
                    names.get1(),
                    typology,
                    "PAR-01",
                    "FR",
                    names.get2(),
                    names.get3(),
                    id + 1,
                    cost.map(OptionalLong::of).orElse(OptionalLong.empty())));
  }

  private static Arbitrary<Engaged> engaged() {
    return Arbitraries.integers()
        .between(0, 5)
        .map(id -> new Engaged(IdHash.of("e" + id), "kind-" + id % 2, dayOf(id)));
  }

  private static Arbitrary<Profile> profile() {
    return Combinators.combine(
            Arbitraries.of("FR", "JP").optional(),
            DAY.optional(),
            Arbitraries.maps(NAME, NAME).ofMaxSize(3),
            Arbitraries.longs().between(1, 4))
        .as(
            (market, since, attributes, version) ->
                new Profile(market, optional(since), attributes, version));
  }

  private static Arbitrary<Placement> placement() {
    Arbitrary<Nomination> nomination =
        Combinators.combine(NAME, DAY, Arbitraries.integers().between(0, 700), NAME, NAME)
            .as(
                (segment, from, days, why, by) ->
                    new Nomination(segment, from, from + days, why, by));
    return Combinators.combine(
            Arbitraries.integers().between(0, 300),
            DAY.optional(),
            nomination.optional(),
            Arbitraries.longs().between(0, 4_000_000_000_000L).tuple2().list().ofMaxSize(4))
        .as(
            (version, until, named, changes) ->
                new Placement(version, optional(until), named, placed(changes)));
  }

  private static List<Placed> placed(List<Tuple.Tuple2<Long, Long>> changes) {
    List<Placed> placed = new ArrayList<>();
    changes.forEach(
        any ->
            placed.add(
                new Placed(
                    placed.size() + 7L,
                    placed.isEmpty() ? Optional.empty() : Optional.of(placed.getLast().segment()),
                    "S" + any.get2() % 5,
                    Instant.ofEpochMilli(any.get1()),
                    CAUSES.get((int) (any.get2() % CAUSES.size())),
                    any.get2() % 2 == 0 ? Optional.of("p-" + any.get1()) : Optional.empty(),
                    (int) (any.get2() % 100))));
    return placed;
  }

  /** Several ids share a day. */
  private static int dayOf(int id) {
    return 17_000 + id / 2 * 700;
  }

  private static OptionalInt optional(Optional<Integer> day) {
    return day.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
