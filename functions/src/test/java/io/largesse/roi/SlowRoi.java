package io.largesse.roi;

import io.largesse.client.ClientId;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import io.largesse.history.Placed;
import io.largesse.history.Received;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The method in plain loops: days are looked at one by one, every episode is held against every
 * client in every month, and nothing is kept from one figure to the next.
 */
final class SlowRoi {
  private static final int NOBODY = -1;

  private final Measuring measuring;
  private final RunParameters parameters;
  private final Map<ClientId, History> base;
  private final List<Given> episodes = new ArrayList<>();
  private final List<Peer> peers = new ArrayList<>();
  private final Map<List<String>, List<Peer>> alike = new HashMap<>();

  /** An episode as the method speaks of it. */
  record Given(
      ClientId client,
      int group,
      LocalDate day,
      List<Received> gifts,
      boolean mature,
      String reason,
      List<List<String>> strata,
      List<Long> changes,
      long pre,
      long post,
      boolean bought,
      List<CellKey> cells) {
    YearMonth month() {
      return YearMonth.from(day);
    }

    long cost() {
      return gifts.stream().mapToLong(gift -> gift.cost().orElse(0)).sum();
    }
  }

  /** A client in a month in which they may be compared with others. */
  record Peer(
      ClientId client, int group, List<List<String>> strata, List<Long> changes, boolean bought) {}

  SlowRoi(Measuring measuring, Map<ClientId, History> base) {
    this.measuring = measuring;
    this.parameters = measuring.parameters();
    this.base = base;
    base.forEach(this::addEpisodes);
    base.forEach(this::addPeers);
  }

  /** The cells of all periods in which there are episodes. */
  List<Cell> cells() {
    TreeMap<CellKey, TreeMap<Period, List<Given>>> cells = new TreeMap<>();
    for (Given given : episodes) {
      String quarter = given.day.getYear() + "-Q" + (given.day.getMonthValue() + 2) / 3;
      for (CellKey key : given.cells) {
        for (String period : List.of(given.month().toString(), quarter, "" + given.day.getYear())) {
          cells
              .computeIfAbsent(key, _ -> new TreeMap<>())
              .computeIfAbsent(new Period(period), _ -> new ArrayList<>())
              .add(given);
        }
      }
    }
    List<Cell> all = new ArrayList<>();
    cells.forEach(
        (key, periods) ->
            periods.forEach(
                (period, given) -> all.add(new SlowCell(this, given).cell(key, period))));
    return all;
  }

  Measuring measuring() {
    return measuring;
  }

  private int group(ClientId client) {
    return (int) (WholeRun.KEY.of("roi:" + client) >>> 59);
  }

  /** Those who are like the client of {@code given}, without those of one group. */
  List<Peer> peers(Given given, int matching, int without) {
    return alike
        .computeIfAbsent(
            given.strata.get(matching),
            strata ->
                peers.stream().filter(peer -> peer.strata.get(matching).equals(strata)).toList())
        .stream()
        .filter(peer -> without == NOBODY || peer.group != without)
        .toList();
  }

  boolean isMatched(Given given) {
    return given.mature
        && given.reason.isEmpty()
        && !peers(given, 0, NOBODY).isEmpty()
        && !peers(given, 1, NOBODY).isEmpty();
  }

  private LocalDate forgotten() {
    LocalDate asOf = parameters.asOf();
    LocalDate later = measuring.today().isAfter(asOf) ? measuring.today() : asOf;
    return later.minusMonths(60);
  }

  private List<Received> gifts(History history) {
    return history.gifts().stream()
        .filter(gift -> !gift.returned())
        .filter(gift -> day(gift.day()).isAfter(forgotten()))
        .filter(gift -> day(gift.day()).isBefore(parameters.asOf()))
        .sorted(Comparator.comparingInt(Received::day).thenComparing(gift -> gift.id().value()))
        .toList();
  }

  private List<List<Received>> episodes(History history) {
    List<List<Received>> all = new ArrayList<>();
    for (Received gift : gifts(history)) {
      if (all.isEmpty() || gift.day() > all.getLast().getFirst().day() + parameters.windowDays()) {
        all.add(new ArrayList<>());
      }
      all.getLast().add(gift);
    }
    return all;
  }

  private void addEpisodes(ClientId client, History history) {
    int window = parameters.windowDays();
    for (List<Received> gifts : episodes(history)) {
      LocalDate day = day(gifts.getFirst().day());
      if (day.isBefore(parameters.from()) || day.isAfter(parameters.to())) {
        continue;
      }
      LocalDate grid = day.withDayOfMonth(15);
      LocalDate later = day.isAfter(grid) ? day : grid;
      LocalDate earlier = day.isBefore(grid) ? day : grid;
      boolean clean =
          gifts(history).stream()
              .noneMatch(
                  gift ->
                      day(gift.day()).isBefore(day)
                          && !day(gift.day()).isBefore(day.minusDays(2L * window)));
      boolean measurable = earlier.minusDays(5L * window).isAfter(forgotten());
      String reason = !measurable ? "TOO_EARLY" : !clean ? "REPEAT" : "";
      episodes.add(
          new Given(
              client,
              group(client),
              day,
              gifts,
              later.plusDays(window).isBefore(parameters.asOf()),
              reason,
              strata(history, day),
              changes(history, day),
              window(history, day, 1),
              spent(history, day.plusDays(1), day.plusDays(window)),
              bought(history, day),
              cells(history, day, gifts)));
    }
  }

  private void addPeers(ClientId client, History history) {
    int window = parameters.windowDays();
    for (LocalDate day = parameters.from().withDayOfMonth(15);
        !YearMonth.from(day).isAfter(YearMonth.from(parameters.to()));
        day = day.plusMonths(1)) {
      LocalDate at = day;
      boolean given =
          gifts(history).stream()
              .map(gift -> day(gift.day()))
              .anyMatch(
                  on ->
                      !on.isBefore(at.minusDays(2L * window)) && !on.isAfter(at.plusDays(window)));
      boolean opens =
          episodes(history).stream()
              .map(gifts -> YearMonth.from(day(gifts.getFirst().day())))
              .anyMatch(YearMonth.from(at)::equals);
      if (!given
          && !opens
          && tenure(history).filter(begun -> !begun.isAfter(at)).isPresent()
          && at.minusDays(5L * window).isAfter(forgotten())
          && at.plusDays(window).isBefore(parameters.asOf())) {
        peers.add(
            new Peer(
                client,
                group(client),
                strata(history, at),
                changes(history, at),
                bought(history, at)));
      }
    }
  }

  /** Of the four matchings: with, without, one and two windows back. */
  private List<List<String>> strata(History history, LocalDate day) {
    List<String> alike = new ArrayList<>();
    alike.add(YearMonth.from(day).toString());
    alike.add(history.profile().market().orElse(""));
    for (String name : parameters.stratifyBy()) {
      alike.add(
          measuring.axes().contains(name)
              ? segment(history, name, day)
              : history.profile().attributes().getOrDefault(name, ""));
    }
    alike.add(band(tenureDays(history, day), parameters.bands().tenureDays()));
    long[] spent =
        IntStream.rangeClosed(0, 5)
            .mapToLong(back -> back == 0 ? 0 : window(history, day, back))
            .toArray();
    return List.of(
        with(
            alike,
            money(spent[1], 1),
            money(2 * (spent[1] + spent[2] + spent[3]), 3),
            recency(history, day)),
        with(alike, "without", money(spent[2] + spent[3], 1)),
        with(alike, "one back", money(spent[3] + spent[4], 1)),
        with(alike, "two back", money(spent[4] + spent[5], 1)));
  }

  private List<Long> changes(History history, LocalDate day) {
    long post = spent(history, day.plusDays(1), day.plusDays(parameters.windowDays()));
    long first = window(history, day, 1);
    long second = window(history, day, 2);
    long third = window(history, day, 3);
    return List.of(post - first, post - first, first - second, second - third);
  }

  /** The band of {@code units} over {@code over}. */
  private String money(long units, int over) {
    return band(units, parameters.bands().money().stream().map(edge -> edge * over).toList());
  }

  private String recency(History history, LocalDate day) {
    Optional<LocalDate> last =
        history.purchases().stream()
            .filter(bought -> !bought.whollyReturned())
            .map(bought -> day(bought.day()))
            .filter(on -> on.isBefore(day) && on.isAfter(forgotten()))
            .max(Comparator.naturalOrder());
    long days = last.map(on -> day.toEpochDay() - on.toEpochDay()).orElse(Long.MAX_VALUE);
    return band(days, parameters.bands().recencyDays());
  }

  private static String band(long value, List<? extends Number> edges) {
    return "%02d".formatted(edges.stream().filter(edge -> value > edge.longValue()).count());
  }

  private static Optional<LocalDate> tenure(History history) {
    if (history.profile().since().isPresent()) {
      return Optional.of(day(history.profile().since().getAsInt()));
    }
    List<Integer> days = new ArrayList<>();
    history.forgotten().first().ifPresent(days::add);
    history.purchases().forEach(bought -> days.add(bought.day()));
    return days.stream().min(Comparator.naturalOrder()).map(SlowRoi::day);
  }

  private static long tenureDays(History history, LocalDate day) {
    return tenure(history)
        .map(begun -> Math.max(0, day.toEpochDay() - begun.toEpochDay()))
        .orElse(0L);
  }

  private long window(History history, LocalDate day, int back) {
    long window = parameters.windowDays();
    return spent(history, day.minusDays(back * window), day.minusDays((back - 1) * window + 1));
  }

  private static long spent(History history, LocalDate first, LocalDate last) {
    return history.purchases().stream()
        .filter(bought -> isIn(bought, first, last))
        .flatMap(bought -> bought.lines().stream())
        .mapToLong(BoughtLine::units)
        .sum();
  }

  private boolean bought(History history, LocalDate day) {
    return history.purchases().stream()
        .filter(bought -> !bought.whollyReturned())
        .anyMatch(bought -> isIn(bought, day.plusDays(1), day.plusDays(parameters.windowDays())));
  }

  Map<String, Long> byCategory(Given given) {
    Map<String, Long> sums = new TreeMap<>();
    Objects.requireNonNull(base.get(given.client)).purchases().stream()
        .filter(
            bought ->
                isIn(bought, given.day.plusDays(1), given.day.plusDays(parameters.windowDays())))
        .flatMap(bought -> bought.lines().stream())
        .forEach(line -> sums.merge(line.category(), line.units(), Long::sum));
    return sums;
  }

  private static boolean isIn(Bought bought, LocalDate first, LocalDate last) {
    return !day(bought.day()).isBefore(first) && !day(bought.day()).isAfter(last);
  }

  private static String segment(History history, String axis, LocalDate day) {
    List<Placed> changes = history.placement(axis).changes();
    Optional<Placed> last =
        changes.stream().filter(change -> day(change.day()).isBefore(day)).reduce((_, b) -> b);
    return last.map(Placed::segment)
        .or(() -> changes.stream().findFirst().flatMap(Placed::from))
        .orElse("UNKNOWN");
  }

  private List<CellKey> cells(History history, LocalDate day, List<Received> gifts) {
    Received first = gifts.getFirst();
    String segment = segment(history, "value", day);
    TreeSet<CellKey> keys = new TreeSet<>();
    keys.add(new CellKey(Dimension.ALL, "ALL"));
    keys.add(new CellKey(Dimension.MARKET, first.market()));
    keys.add(new CellKey(Dimension.BOUTIQUE, first.boutique()));
    keys.add(new CellKey(Dimension.SEGMENT, segment));
    keys.add(new CellKey(Dimension.MARKET_SEGMENT, first.market() + ":" + segment));
    for (Received gift : gifts) {
      String typology = gift.typology().name();
      keys.add(new CellKey(Dimension.TYPOLOGY, typology));
      keys.add(new CellKey(Dimension.MARKET_TYPOLOGY, first.market() + ":" + typology));
      gift.sku().ifPresent(sku -> keys.add(new CellKey(Dimension.SKU, sku)));
    }
    first
        .occasion()
        .ifPresent(
            occasion -> {
              keys.add(new CellKey(Dimension.OCCASION, occasion));
              keys.add(new CellKey(Dimension.MARKET_OCCASION, first.market() + ":" + occasion));
            });
    return List.copyOf(keys);
  }

  private static List<String> with(List<String> alike, String... bands) {
    List<String> all = new ArrayList<>(alike);
    all.addAll(List.of(bands));
    return all;
  }

  private static LocalDate day(int epochDay) {
    return LocalDate.ofEpochDay(epochDay);
  }
}
