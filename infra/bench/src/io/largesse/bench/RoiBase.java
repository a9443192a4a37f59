package io.largesse.bench;

import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Forgotten;
import io.largesse.history.History;
import io.largesse.history.Profile;
import io.largesse.history.Received;
import io.largesse.id.GiftId;
import io.largesse.id.KeyedHash;
import io.largesse.purchase.Channel;
import io.largesse.roi.Bands;
import io.largesse.roi.Margins;
import io.largesse.roi.Measuring;
import io.largesse.roi.RunParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Clients of 60 purchases in 60 months, some of them with three gifts, in 10 markets and 100
 * boutiques, each made from its number; and a run over 36 months, with windows short enough for
 * that.
 *
 * @param early whether all gifts are so old that every client is a control in each of 36 months
 * @param oneOf one of so many clients is given something; 1 for all
 * @param skus how many different things are given
 */
record RoiBase(boolean early, int oneOf, int skus) {
  /** By which clients are parted into groups. */
  static final KeyedHash KEY = new KeyedHash("a key of the benchmark");

  static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  static final int WINDOW = 118;

  private static final int PURCHASES = 60;
  private static final int GIFTS = 3;
  private static final int DAYS = 1_820;
  private static final int EARLY_DAYS = 340;
  private static final int END = Math.toIntExact(TODAY.toEpochDay());
  private static final int MARKETS = 10;
  private static final int BOUTIQUES = 100;
  private static final int SKUS_MAX = 2_000;

  /** How many different things are given, unless another number matters. */
  static final int SKUS = 200;

  private static final List<String> COUNTRIES =
      List.of("FR", "IT", "JP", "US", "CN", "GB", "DE", "AE", "KR", "ES");
  private static final List<String> CATEGORIES =
      List.of("bags", "jewellery", "watches", "ready-to-wear", "shoes", "beauty");
  private static final List<String> BOUTIQUE_NAMES = names("BOUTIQUE-", BOUTIQUES);
  private static final List<Optional<String>> SKU_NAMES =
      names("SKU-", SKUS_MAX).stream().map(Optional::of).toList();
  private static final List<Optional<String>> ADVISORS =
      names("ADVISOR-", 3 * BOUTIQUES).stream().map(Optional::of).toList();
  private static final List<Optional<String>> OCCASIONS =
      List.of(Optional.empty(), Optional.of("birthday"), Optional.of("new-year"));
  private static final List<Typology> TYPOLOGIES = List.of(Typology.values());

  static Measuring measuring() {
    return new Measuring(
        new RunParameters(
            TODAY,
            TODAY.minusMonths(40),
            TODAY.minusDays(1),
            WINDOW,
            new Margins(new BigDecimal("0.65"), Map.of("JP", new BigDecimal("0.60"))),
            RunParameters.MIN_EPISODES,
            Bands.standard(2),
            List.of(),
            RunParameters.SEGMENTS),
        TODAY,
        Currency.getInstance("EUR"),
        Set.of("value"));
  }

  static ClientId id(int number) {
    return new ClientId("client-" + number);
  }

  History history(int number) {
    SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    int market = random.nextInt(MARKETS);
    // The spend of most is small, that of few is large.
    double scale = Math.exp(7 + 3 * random.nextDouble() * random.nextDouble());
    List<Bought> purchases = new ArrayList<>(PURCHASES);
    for (int day : days(PURCHASES, DAYS, random)) {
      purchases.add(
          new Bought(
              purchases.size(),
              1,
              day,
              BOUTIQUE_NAMES.get(market * MARKETS),
              Channel.BOUTIQUE,
              false,
              List.of(
                  new BoughtLine(
                      CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                      (long) (scale * (1 + 9 * random.nextDouble()))))));
    }
    return new History(
        purchases,
        number % oneOf == 0 ? gifts(market, random) : List.of(),
        List.of(),
        Forgotten.NOTHING,
        new Profile(Optional.of(COUNTRIES.get(market)), OptionalInt.empty(), Map.of(), 1),
        Map.of());
  }

  private List<Received> gifts(int market, SplittableRandom random) {
    List<Received> gifts = new ArrayList<>(GIFTS);
    for (int day : days(GIFTS, early ? EARLY_DAYS : DAYS, random)) {
      int boutique = market * MARKETS + random.nextInt(BOUTIQUES / MARKETS);
      gifts.add(
          new Received(
              gifts.size(),
              new GiftId("gift-" + gifts.size()),
              1,
              day,
              false,
              SKU_NAMES.get(random.nextInt(skus)),
              TYPOLOGIES.get(random.nextInt(TYPOLOGIES.size())),
              BOUTIQUE_NAMES.get(boutique),
              COUNTRIES.get(market),
              OCCASIONS.get(random.nextInt(OCCASIONS.size())),
              ADVISORS.get(3 * boutique + random.nextInt(3)),
              1,
              OptionalLong.of(1_000 + random.nextInt(30_000))));
    }
    return gifts;
  }

  /** Days in order, of the first {@code of} of the last 1,820. */
  private static int[] days(int count, int of, SplittableRandom random) {
    int[] days = new int[count];
    for (int index = 0; index < count; index++) {
      days[index] = END - DAYS + random.nextInt(of);
    }
    Arrays.sort(days);
    return days;
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
  }
}
