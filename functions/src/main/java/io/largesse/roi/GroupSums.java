package io.largesse.roi;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Sums of controls per stratum and group, in an open table of numbers: a run adds to it more than a
 * hundred times for each client.
 *
 * <p>The months of one stratum and group lie side by side. From one month to the next a client
 * mostly stays in their stratum, so that most additions find theirs without looking for it, and in
 * memory that was just read.
 */
final class GroupSums {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int SLOTS_FIRST = 64;

  private final PackedSums sums;

  /** Of each slot the key of a stratum plus one, or 0 if it is free. */
  private long[] strata = new long[SLOTS_FIRST];

  /** Of each slot the number of its stratum. */
  private int[] numbers = new int[SLOTS_FIRST];

  private int shift = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS_FIRST);
  private int size;

  private final GroupRows rows = new GroupRows();

  GroupSums(int months) {
    sums = new PackedSums(months);
  }

  /** Bytes that the table takes. */
  long bytes() {
    return sums.bytes() + (long) strata.length * (Long.BYTES + Integer.BYTES) + rows.bytes();
  }

  /** Where the sums of {@code key} are; they begin with nothing. */
  int row(long key) {
    int slot = slot(Strata.stratum(key));
    if (strata[slot] == 0) {
      slot = add(Strata.stratum(key), slot);
    }
    int known = rows.find(numbers[slot], Strata.group(key));
    return known == GroupRows.NONE ? addRow(numbers[slot], Strata.group(key)) : known;
  }

  /** The number of the stratum that {@code key} is of group 0 of, or NONE if there is none. */
  int number(long key) {
    int slot = slot(key);
    return strata[slot] == 0 ? GroupRows.NONE : numbers[slot];
  }

  /** Where the sums of {@code group} of the stratum of {@code number} are, or NONE. */
  int find(int number, int group) {
    return number == GroupRows.NONE ? GroupRows.NONE : rows.find(number, group);
  }

  /** Adds to a month of {@code row}. */
  void add(int row, int month, long count, long change, long bought) {
    sums.add(row, month, count, change, bought);
  }

  /** Adds all of {@code additions}, which then are none. */
  void add(Additions additions) {
    for (int index = 0; index < additions.size; index++) {
      add(
          additions.rows[index],
          additions.months[index],
          1,
          additions.changes[index],
          additions.bought[index] ? 1 : 0);
    }
    additions.size = 0;
  }

  /** Additions of one control each, to rows that are there. */
  static final class Additions {
    private final int[] rows;
    private final int[] months;
    private final long[] changes;
    private final boolean[] bought;
    private int size;

    Additions(int max) {
      rows = new int[max];
      months = new int[max];
      changes = new long[max];
      bought = new boolean[max];
    }

    void add(int row, int month, long change, boolean whetherBought) {
      rows[size] = row;
      months[size] = month;
      changes[size] = change;
      bought[size] = whetherBought;
      size++;
    }
  }

  long count(int row, int month) {
    return row == GroupRows.NONE ? 0 : sums.count(row, month);
  }

  long change(int row, int month) {
    return row == GroupRows.NONE ? 0 : sums.change(row, month);
  }

  long bought(int row, int month) {
    return row == GroupRows.NONE ? 0 : sums.bought(row, month);
  }

  /** The keys of group 0 of all strata, in order of what {@code by} makes of them, as that. */
  long[] sorted(LongUnaryOperator by) {
    return Arrays.stream(strata)
        .filter(stratum -> stratum != 0)
        .map(stratum -> by.applyAsLong(stratum - 1))
        .sorted()
        .toArray();
  }

  private int addRow(int number, int group) {
    sums.addRow();
    return rows.add(number, group);
  }

  /** Puts {@code stratum} in the free {@code slot}, or in another if the table grows. */
  private int add(long stratum, int slot) {
    int free = slot;
    if (4 * (size + 1) > strata.length) {
      grow();
      free = slot(stratum);
    }
    strata[free] = stratum + 1;
    numbers[free] = size;
    rows.addStratum(size++);
    return free;
  }

  /** Where {@code stratum} is, or the free slot where it would be. */
  private int slot(long stratum) {
    int slot = (int) ((stratum * SPREAD) >>> shift);
    while (strata[slot] != 0 && strata[slot] != stratum + 1) {
      slot = (slot + 1) & (strata.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldStrata = strata;
    int[] oldNumbers = numbers;
    strata = new long[2 * oldStrata.length];
    numbers = new int[2 * oldNumbers.length];
    shift--;
    for (int from = 0; from < oldStrata.length; from++) {
      if (oldStrata[from] != 0) {
        int slot = slot(oldStrata[from] - 1);
        strata[slot] = oldStrata[from];
        numbers[slot] = oldNumbers[from];
      }
    }
  }
}
