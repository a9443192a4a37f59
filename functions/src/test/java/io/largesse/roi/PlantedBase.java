package io.largesse.roi;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A base of which the truth is known, because it was planted (roi method: numbers to reproduce):
 * heavy-tailed, seasonal, drifting spend, newcomers, twelve months of gifts to clients chosen from
 * a top tenth, and what gifts add to the six months after them. Gifts cost nothing and the margin
 * is one, so that a return is an effect.
 *
 * <p>A month lasts from the 15th to the eve of the next; gifts are given on the 15th.
 */
public final class PlantedBase {
  /** What gifts follow. */
  public enum Choice {
    RANDOM,
    RECENT,
    YEAR,
    LEVEL,
    MIX,
    TREND,
    GROW,
    DIP,
    MILD_DIP
  }

  private static final int WINDOW = 6;
  private static final int BEFORE = 5 * WINDOW;
  private static final int MONTHS_OF_GIFTS = 12;
  private static final int MONTHS = BEFORE + MONTHS_OF_GIFTS + WINDOW;
  private static final LocalDate FIRST = LocalDate.of(2022, 7, 15);
  private static final int YEAR = 2025;
  private static final double SEASON = 0.3;
  private static final double DRIFT = 0.4;
  private static final double PERSISTENCE = 0.9;

  private final Random random;
  private final Choice choice;
  private final int clients;
  private final long cost;
  private final double[] level;
  private final double[] basket;
  private final double[][] rate;
  private final double[][] spent;
  private final int[] start;
  private final boolean[] growing;
  private final int[] given;
  private double planted;

  /**
   * @param perMonth how many clients are given something in a month
   * @param lift by how much gifts raise the rate of buying, 0.3 for 30 %
   */
  public PlantedBase(long seed, Choice choice, int clients, int perMonth, double lift) {
    this(seed, choice, clients, perMonth, lift, 0);
  }

  /** The same with gifts that cost so many cents each. */
  PlantedBase(long seed, Choice choice, int clients, int perMonth, double lift, long costOfEach) {
    cost = costOfEach;
    random = new Random(seed);
    this.choice = choice;
    this.clients = clients;
    level = new double[clients];
    basket = new double[clients];
    rate = new double[clients][MONTHS];
    spent = new double[clients][MONTHS];
    start = new int[clients];
    growing = new boolean[clients];
    given = new int[clients];
    Arrays.fill(given, -1);
    live();
    for (int month = BEFORE; month < BEFORE + MONTHS_OF_GIFTS; month++) {
      give(month, perMonth);
    }
    lift(lift);
  }

  /** The mean of what gifts were made to add to an episode, in units of the currency. */
  public double planted() {
    return planted;
  }

  public static Measuring measuring() {
    return new Measuring(
        new RunParameters(
            LocalDate.of(YEAR + 1, 7, 15),
            Year.of(YEAR).atDay(1),
            LocalDate.of(YEAR, 12, 31),
            180,
            new Margins(BigDecimal.ONE, Map.of()),
            RunParameters.MIN_EPISODES,
            Bands.standard(2),
            List.of(),
            1),
        LocalDate.of(YEAR + 1, 7, 15),
        Currency.getInstance("EUR"),
        Set.of());
  }

  /** What a run says of all gifts together. */
  public Cell cell() {
    Pass pass = new Pass(measuring(), new KeyedHash("a key of planted truths"));
    for (int client = 0; client < clients; client++) {
      pass.add(new ClientId("c" + client), history(client));
    }
    return WholeRun.of(measuring(), pass.chunks()).cells().stream()
        .filter(cell -> cell.key().equals(CellKey.ALL))
        .filter(cell -> cell.period().name().equals("" + YEAR))
        .findFirst()
        .orElseThrow();
  }

  private void live() {
    double[] shocks = new double[MONTHS];
    for (int month = 1; month < MONTHS; month++) {
      shocks[month] = shocks[month - 1] + 0.03 * random.nextGaussian();
    }
    for (int client = 0; client < clients; client++) {
      level[client] = gamma(0.6) * 0.5;
      basket[client] = Math.exp(6.3 + 0.8 * random.nextGaussian());
      start[client] = random.nextDouble() < 0.3 ? random.nextInt(MONTHS - WINDOW) : 0;
      growing[client] = choice == Choice.GROW && random.nextDouble() < 0.15;
      double drift = DRIFT * random.nextGaussian();
      for (int month = 0; month < MONTHS; month++) {
        double season = 1 + SEASON * Math.cos(2 * Math.PI * month / 12);
        double growth = growing[client] ? Math.pow(1.03, month - BEFORE) : 1;
        rate[client][month] =
            month < start[client]
                ? 0
                : level[client]
                    * Math.exp(drift - DRIFT * DRIFT / 2 + shocks[month])
                    * season
                    * growth;
        spent[client][month] = spend(rate[client][month], basket[client]);
        drift =
            PERSISTENCE * drift
                + DRIFT * Math.sqrt(1 - PERSISTENCE * PERSISTENCE) * random.nextGaussian();
      }
    }
  }

  private void give(int month, int perMonth) {
    List<Integer> top =
        new ArrayList<>(
            IntStream.range(0, clients)
                .boxed()
                .map(client -> new double[] {client, score(client, month)})
                .sorted(Comparator.comparingDouble(scored -> -scored[1]))
                .limit(clients / 10)
                .map(scored -> (int) scored[0])
                .toList());
    for (int left = perMonth; left > 0; left--) {
      int chosen = random.nextInt(top.size());
      int client = top.get(chosen);
      top.subList(chosen, chosen + 1).clear();
      if (given[client] < 0) {
        given[client] = month;
      }
    }
  }

  private double score(int client, int month) {
    if (given[client] >= 0 || start[client] >= month) {
      return -1e9;
    }
    double noise = 0.5 * random.nextGaussian();
    double great = Math.log(level[client] * basket[client] + 1);
    double last = Math.log(window(client, month, 1) + 50);
    double now = Math.log(rate[client][month - 1] * basket[client] + 1);
    return switch (choice) {
      case RANDOM -> random.nextGaussian();
      case RECENT -> last + noise;
      case YEAR -> Math.log(window(client, month, 1) + window(client, month, 2) + 50) + noise;
      case LEVEL -> great + noise;
      case MIX -> 0.5 * great + 0.5 * last + noise;
      case TREND -> now + noise;
      case GROW -> now + noise + (growing[client] ? 2 : 0);
      case DIP ->
          great
              - 0.8 * last
              + Math.log(window(client, month, 2) + window(client, month, 3) + 50)
              + noise;
      case MILD_DIP -> great - 0.4 * last + noise;
    };
  }

  private void lift(double lift) {
    int episodes = 0;
    for (int client = 0; client < clients; client++) {
      if (given[client] >= 0) {
        episodes++;
        for (int month = given[client]; month < given[client] + WINDOW && lift > 0; month++) {
          planted += rate[client][month] * basket[client] * lift;
          spent[client][month] = spend(rate[client][month] * (1 + lift), basket[client]);
        }
      }
    }
    planted /= episodes;
  }

  private double window(int client, int month, int back) {
    double sum = 0;
    for (int at = month - back * WINDOW; at < month - (back - 1) * WINDOW; at++) {
      sum += spent[client][at];
    }
    return sum;
  }

  private History history(int client) {
    List<Bought> purchases = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      long cents = Math.round(100 * spent[client][month]);
      if (cents > 0) {
        int day = day(month) + 1 + random.nextInt(27);
        purchases.add(
            new Bought(
                month,
                1,
                day,
                "PAR-01",
                Channel.BOUTIQUE,
                false,
                List.of(new BoughtLine("bags", cents))));
      }
    }
    return new History(
        purchases,
        given[client] < 0 ? List.of() : List.of(gift(day(given[client]))),
        List.of(),
        Forgotten.NOTHING,
        new Profile(Optional.of("FR"), OptionalInt.of(day(start[client])), Map.of(), 1),
        Map.of());
  }

  private Received gift(int day) {
    return new Received(
        1,
        new GiftId("g"),
        1,
        day,
        false,
        Optional.empty(),
        Typology.OBJECT,
        "PAR-01",
        "FR",
        Optional.empty(),
        Optional.empty(),
        1,
        OptionalLong.of(cost));
  }

  private static int day(int month) {
    return Math.toIntExact(FIRST.plusMonths(month).toEpochDay());
  }

  private double spend(double purchases, double each) {
    int count = poisson(purchases);
    return count == 0 ? 0 : count * each * Math.exp(0.4 * random.nextGaussian() - 0.08);
  }

  /** By multiplication (Knuth): rates are small. */
  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double left = random.nextDouble(); left > limit; left *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Of a shape below one: that of one more, times a power of chance (Marsaglia and Tsang). */
  private double gamma(double shape) {
    double d = shape + 1 - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + c * normal, 3);
      if (v > 0
          && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
        return d * v * Math.pow(random.nextDouble(), 1 / shape);
      }
    }
  }
}
