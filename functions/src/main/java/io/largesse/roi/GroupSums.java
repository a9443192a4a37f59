package io.largesse.roi;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Sums of controls per stratum and group, in an open table of numbers: a run adds to it more than a
 * hundred times for each client.
 */
final class GroupSums {
  private static final int WIDTH = 4;
  private static final int COUNT = 1;
  private static final int CHANGE = 2;
  private static final int BOUGHT = 3;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int SLOTS_FIRST = 64;

  /** Of each slot its key plus one, or 0 if it is free, and its sums. */
  private long[] table = new long[SLOTS_FIRST * WIDTH];

  private int shift = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS_FIRST);
  private int size;

  int size() {
    return size;
  }

  /** Bytes that the table takes. */
  long bytes() {
    return (long) table.length * Long.BYTES;
  }

  void add(long key, long count, long change, long bought) {
    int slot = slot(key);
    if (table[slot] == 0) {
      if (2 * (size + 1) > table.length / WIDTH) {
        grow();
        slot = slot(key);
      }
      table[slot] = key + 1;
      size++;
    }
    table[slot + COUNT] += count;
    table[slot + CHANGE] = Math.addExact(table[slot + CHANGE], change);
    table[slot + BOUGHT] += bought;
  }

  long count(long key) {
    return table[slot(key) + COUNT];
  }

  long change(long key) {
    return table[slot(key) + CHANGE];
  }

  long bought(long key) {
    return table[slot(key) + BOUGHT];
  }

  /** All keys, in order of what {@code by} makes of them, as that. */
  long[] sorted(LongUnaryOperator by) {
    long[] keys = new long[size];
    int next = 0;
    for (int slot = 0; slot < table.length; slot += WIDTH) {
      if (table[slot] != 0) {
        keys[next++] = by.applyAsLong(table[slot] - 1);
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  /** Where {@code key} is, or the free slot where it would be. */
  private int slot(long key) {
    int slot = (int) (key * SPREAD >>> shift) * WIDTH;
    while (table[slot] != 0 && table[slot] != key + 1) {
      slot = slot + WIDTH == table.length ? 0 : slot + WIDTH;
    }
    return slot;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    shift--;
    for (int from = 0; from < old.length; from += WIDTH) {
      if (old[from] != 0) {
        System.arraycopy(old, from, table, slot(old[from] - 1), WIDTH);
      }
    }
  }
}
