package io.largesse.roi;

import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.Forgotten;
import io.largesse.history.History;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.history.Received;
import io.largesse.id.GiftId;
import io.largesse.purchase.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A small base in which everything that the method speaks of happens by chance, and a run that
 * measures it.
 */
final class SomeBase {
  static final Currency EUR = Currency.getInstance("EUR");
  private static final List<String> CATEGORIES = List.of("bags", "shoes", "watches");
  private static final List<String> MARKETS = List.of("FR", "JP");

  private final Random random;
  private final LocalDate asOf;
  private final int window;
  private final Measuring measuring;
  private final boolean generous;
  private final Map<ClientId, History> clients = new LinkedHashMap<>();

  SomeBase(long seed) {
    this(seed, false);
  }

  private SomeBase(long seed, boolean generous) {
    this.generous = generous;
    random = new Random(seed);
    asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
    window = 7 + random.nextInt(random.nextBoolean() ? 20 : 200);
    measuring = generous ? everything() : someMeasuring();
    int size = 20 + random.nextInt(60);
    for (int client = 0; client < size; client++) {
      clients.put(new ClientId("c-" + random.nextInt(1_000_000)), history());
    }
  }

  /** One in which everybody is given gift after gift, and a run of all days. */
  static SomeBase generous(long seed) {
    return new SomeBase(seed, true);
  }

  Measuring measuring() {
    return measuring;
  }

  Map<ClientId, History> clients() {
    return clients;
  }

  private Measuring someMeasuring() {
    LocalDate from =
        random.nextInt(4) == 0
            ? asOf.minusDays(random.nextInt(1_900))
            : asOf.minusDays(2L * window + random.nextInt(200));
    return measuring(from, from.plusDays(random.nextInt(200)));
  }

  private Measuring everything() {
    return measuring(asOf.minusMonths(60), asOf.minusDays(1));
  }

  private Measuring measuring(LocalDate from, LocalDate to) {
    return new Measuring(
        new RunParameters(
            asOf,
            from,
            to,
            window,
            new Margins(new BigDecimal("0.65"), Map.of("JP", new BigDecimal("0.6001"))),
            1 + random.nextInt(6),
            new Bands(
                random.nextBoolean() ? List.of(0L, 20_000L) : List.of(),
                random.nextBoolean() ? List.of(window) : List.of(),
                random.nextBoolean() ? List.of(400) : List.of()),
            random.nextInt(3) == 0 ? List.of("tier", "usage") : List.of(),
            1),
        asOf.plusDays(random.nextInt(30) - 10L),
        EUR,
        Set.of("value", "usage"));
  }

  private History history() {
    return new History(
        IntStream.range(0, random.nextInt(40)).mapToObj(this::bought).sorted().toList(),
        gifts(),
        List.of(),
        random.nextInt(5) == 0
            ? new Forgotten(OptionalInt.of(day(900) - 2_200), OptionalInt.of(day(200) - 2_000))
            : Forgotten.NOTHING,
        new Profile(
            random.nextInt(10) == 0 ? Optional.empty() : Optional.of(one(MARKETS)),
            random.nextBoolean() ? OptionalInt.of(day(900)) : OptionalInt.empty(),
            random.nextBoolean() ? Map.of() : Map.of("tier", "gold"),
            1),
        Map.of("value", placement(), "usage", placement()));
  }

  private Bought bought(int index) {
    boolean returned = random.nextInt(8) == 0;
    return new Bought(
        index,
        1,
        day(random.nextBoolean() ? 1_900 : 8 * window),
        "PAR-01",
        Channel.BOUTIQUE,
        returned,
        returned
            ? List.of()
            : CATEGORIES.stream()
                .filter(_ -> random.nextBoolean())
                .map(category -> new BoughtLine(category, random.nextInt(20_000)))
                .toList());
  }

  /** None to most; else one or two on any days, or up to eight from one day on. */
  private List<Received> gifts() {
    int one = random.nextInt(6);
    if (!generous && one > 0) {
      return IntStream.range(0, Math.max(0, one - 3))
          .mapToObj(index -> received(index, anyDay()))
          .sorted()
          .toList();
    }
    List<Received> gifts = new ArrayList<>();
    int day = anyDay();
    for (int left = 3 + random.nextInt(6); left > 0; left--) {
      gifts.add(received(left, day));
      day += soon();
    }
    return gifts.stream().sorted().toList();
  }

  /** The days to the next gift: at an edge of a window or two, or within one. */
  private int soon() {
    return switch (random.nextInt(generous ? 3 : 6)) {
      case 3 -> window;
      case 4 -> window + 1;
      case 5 -> 2 * window + random.nextInt(2);
      default -> random.nextInt(window);
    };
  }

  private int anyDay() {
    return day(random.nextBoolean() ? 1_900 : 4 * window) / 3 * 3;
  }

  private Received received(int index, int day) {
    return new Received(
        random.nextLong(),
        new GiftId("g-" + index),
        1,
        day,
        random.nextInt(10) == 0,
        Optional.of("SKU-" + random.nextInt(2)).filter(_ -> random.nextInt(4) > 0),
        random.nextBoolean() ? Typology.OBJECT : Typology.FLOWERS,
        "B-" + random.nextInt(2),
        one(MARKETS),
        Optional.of("birthday").filter(_ -> random.nextBoolean()),
        Optional.of("a-1").filter(_ -> random.nextBoolean()),
        1 + random.nextInt(3),
        random.nextInt(10) == 0 ? OptionalLong.empty() : OptionalLong.of(random.nextInt(9_000)));
  }

  private Placement placement() {
    List<Placed> changes = new ArrayList<>();
    for (int at = 700; at > -30 && random.nextInt(4) > 0; at -= 1 + random.nextInt(300)) {
      changes.add(
          new Placed(
              changes.size() + 3L,
              changes.isEmpty() && random.nextBoolean() ? Optional.of("S9") : Optional.empty(),
              "S" + random.nextInt(2),
              Instant.ofEpochSecond((asOf.toEpochDay() - at) * 86_400L),
              Cause.TIME,
              Optional.empty(),
              1));
    }
    return new Placement(1, OptionalInt.empty(), Optional.empty(), changes);
  }

  /** A day of the last {@code days} before the as-of day, or of the 20 after it. */
  private int day(int days) {
    return Math.toIntExact(asOf.toEpochDay()) + 20 - random.nextInt(days + 20);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
