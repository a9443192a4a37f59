package io.largesse.roi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of controls by row and month: their number, who of them bought, and their change. Most are
 * of a few clients, and three of them fit into one number: a run adds to them more than a hundred
 * times for each client, anywhere in memory, which takes as long as all else. Where they do not fit
 * they are carried over into full numbers.
 */
final class PackedSums {
  private static final int COUNT_BITS = 15;
  private static final long COUNT_MAX = (1L << COUNT_BITS) - 1;

  /** Says that something was carried over. */
  private static final long CARRIED = 1L << COUNT_BITS;

  private static final int BOUGHT = COUNT_BITS + 1;
  private static final int CHANGE = Integer.SIZE;

  private static final int PAGE_BITS = 6;
  private static final int PAGE_ROWS = 1 << PAGE_BITS;

  /** An entry of a map, with its key and its three sums. */
  private static final int BYTES_OF_CARRY = 120;

  private final int months;
  private long[][] pages = new long[16][];
  private int rows;

  /** What was carried over, by row and month. */
  private final Map<Long, Carry> carries = new HashMap<>();

  /** No row yet, of so many months each. */
  PackedSums(int months) {
    this.months = months;
  }

  /** Bytes that they take. */
  long bytes() {
    return (long) pageCount() * PAGE_ROWS * months * Long.BYTES
        + (long) carries.size() * BYTES_OF_CARRY;
  }

  /** One row more, of nothing. */
  void addRow() {
    if (rows % PAGE_ROWS == 0) {
      if (pageCount() == pages.length) {
        pages = Arrays.copyOf(pages, 2 * pages.length);
      }
      pages[pageCount()] = new long[PAGE_ROWS * months];
    }
    rows++;
  }

  /** Adds to a month of {@code row}. */
  void add(int row, int month, long count, long change, long bought) {
    long[] page = page(row);
    int at = at(row, month);
    long packed = page[at];
    long counted = countOf(packed) + count;
    long changed = changeOf(packed) + change;
    long buyers = boughtOf(packed) + bought;
    if (changed == (int) changed && (counted | buyers) <= COUNT_MAX) {
      page[at] = (changed << CHANGE) | (buyers << BOUGHT) | (packed & CARRIED) | counted;
    } else {
      carry(row, month, packed).add(count, change, bought);
      page[at] = CARRIED;
    }
  }

  long count(int row, int month) {
    long packed = packed(row, month);
    return countOf(packed) + carried(row, month, packed).count;
  }

  long change(int row, int month) {
    long packed = packed(row, month);
    return Math.addExact(changeOf(packed), carried(row, month, packed).change);
  }

  long bought(int row, int month) {
    long packed = packed(row, month);
    return boughtOf(packed) + carried(row, month, packed).bought;
  }

  /** What is carried over, with what {@code packed} holds besides. */
  private Carry carry(int row, int month, long packed) {
    Carry carry = carries.computeIfAbsent(key(row, month), of -> new Carry());
    carry.add(countOf(packed), changeOf(packed), boughtOf(packed));
    return carry;
  }

  private Carry carried(int row, int month, long packed) {
    Carry carry = (packed & CARRIED) == 0 ? null : carries.get(key(row, month));
    return carry == null ? Carry.NOTHING : carry;
  }

  private static long countOf(long packed) {
    return packed & COUNT_MAX;
  }

  private static long changeOf(long packed) {
    return packed >> CHANGE;
  }

  private static long boughtOf(long packed) {
    return (packed >>> BOUGHT) & COUNT_MAX;
  }

  private long packed(int row, int month) {
    return page(row)[at(row, month)];
  }

  private long[] page(int row) {
    return pages[row >>> PAGE_BITS];
  }

  private int at(int row, int month) {
    return (row & (PAGE_ROWS - 1)) * months + month;
  }

  private long key(int row, int month) {
    return (long) row * months + month;
  }

  private int pageCount() {
    return (rows + PAGE_ROWS - 1) >>> PAGE_BITS;
  }

  /** Sums in full. */
  private static final class Carry {
    static final Carry NOTHING = new Carry();

    private long count;
    private long change;
    private long bought;

    void add(long moreCount, long moreChange, long moreBought) {
      count += moreCount;
      change = Math.addExact(change, moreChange);
      bought += moreBought;
    }
  }
}
