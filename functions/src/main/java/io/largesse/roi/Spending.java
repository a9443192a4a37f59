package io.largesse.roi;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import java.util.Arrays;
import java.util.List;

/**
 * What one client bought, as sums up to each purchase, and the windows around one day of it (roi
 * method: words). Made once and filled for each client: a run looks at hundreds of windows of each.
 *
 * <p>Days are counted since 1970-01-01; money is net revenue in smallest units.
 */
final class Spending {
  /** How many windows before a day are looked at. */
  static final int WINDOWS = 5;

  static final int NEVER = Integer.MIN_VALUE;

  private static final int DAY_ITSELF = WINDOWS;
  private static final int DAY_AFTER = WINDOWS + 1;
  private static final int WINDOW_AFTER = WINDOWS + 2;

  /** How far each edge of a window lies from the day looked at. */
  private final int[] edges = new int[WINDOW_AFTER + 1];

  /** How many purchases were made before each edge. */
  private final int[] before = new int[edges.length];

  private final int first;

  /** How many purchases were made before each day from the first on. */
  private final int[] counts;

  private int size;

  /** Of as many of the first purchases as the index says. */
  private long[] revenue = new long[64];

  private int[] counting = new int[64];
  private int[] lastCounting = new int[64];
  private Bought[] bought = new Bought[64];

  /** Of what was bought from {@code first} to the eve of {@code end}. */
  Spending(int windowDays, int first, int end) {
    this.first = first;
    counts = new int[Math.max(0, end - first) + 1];
    for (int back = 1; back <= WINDOWS; back++) {
      edges[WINDOWS - back] = -back * windowDays;
    }
    edges[DAY_AFTER] = 1;
    edges[WINDOW_AFTER] = windowDays + 1;
    lastCounting[0] = NEVER;
  }

  void read(History history) {
    List<Bought> purchases = history.purchases();
    makeRoom(purchases.size());
    size = 0;
    int counted = 0;
    for (int index = 0; index < purchases.size(); index++) {
      Bought purchase = purchases.get(index);
      int day = purchase.day() - first;
      if (day >= 0 && day < counts.length - 1) {
        Arrays.fill(counts, counted, day + 1, size);
        counted = day + 1;
        add(purchase);
      }
    }
    Arrays.fill(counts, counted, counts.length, size);
  }

  /** How many purchases were read: those that are kept, of before the as-of day. */
  int count() {
    return size;
  }

  /** Looks at the windows around {@code day}. */
  void lookAt(int day) {
    for (int edge = 0; edge < edges.length; edge++) {
      before[edge] = countBefore(day + edges[edge]);
    }
  }

  /** Of the window that is {@code back} before the day, 1 being the last one before it. */
  long window(int back) {
    return revenue[before[WINDOWS - back + 1]] - revenue[before[WINDOWS - back]];
  }

  /** Of the window after the day, which the day itself is not in. */
  long post() {
    return revenue[before[WINDOW_AFTER]] - revenue[before[DAY_AFTER]];
  }

  /** Whether a purchase of the window after the day was not wholly returned. */
  boolean boughtAfter() {
    return counting[before[WINDOW_AFTER]] > counting[before[DAY_AFTER]];
  }

  /** The day of the last purchase before the day that was not wholly returned, or NEVER. */
  int lastBefore() {
    return lastCounting[before[DAY_ITSELF]];
  }

  /** The index of the first purchase of the window after the day. */
  int firstAfter() {
    return before[DAY_AFTER];
  }

  /** The index after the last purchase of the window after the day. */
  int endAfter() {
    return before[WINDOW_AFTER];
  }

  Bought bought(int index) {
    return bought[index];
  }

  /** From {@code from} to the eve of {@code end}. */
  long between(int from, int end) {
    return revenue[countBefore(end)] - revenue[countBefore(from)];
  }

  private int countBefore(int end) {
    return counts[Math.clamp(end - first, 0, counts.length - 1)];
  }

  private void add(Bought purchase) {
    long units = 0;
    List<BoughtLine> lines = purchase.lines();
    for (int line = 0; line < lines.size(); line++) {
      units = Math.addExact(units, lines.get(line).units());
    }
    bought[size] = purchase;
    revenue[size + 1] = Math.addExact(revenue[size], units);
    counting[size + 1] = counting[size] + (purchase.whollyReturned() ? 0 : 1);
    lastCounting[size + 1] = purchase.whollyReturned() ? lastCounting[size] : purchase.day();
    size++;
  }

  private void makeRoom(int purchases) {
    if (purchases >= revenue.length) {
      bought = new Bought[2 * purchases];
      revenue = new long[2 * purchases + 1];
      counting = new int[2 * purchases + 1];
      lastCounting = new int[2 * purchases + 1];
      lastCounting[0] = NEVER;
    }
  }
}
