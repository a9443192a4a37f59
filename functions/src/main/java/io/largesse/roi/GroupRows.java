package io.largesse.roi;

import java.util.Arrays;

/**
 * Gives a row to each group of each stratum that has controls. Most strata are of a few clients and
 * so of a few groups: these are chained, and only a stratum of more has a place for every group.
 *
 * <p>Strata are counted from 0, rows likewise.
 */
final class GroupRows {
  static final int NONE = -1;

  private static final int CHAINED_MAX = 4;
  private static final int ROOM_FIRST = 64;

  /**
   * Of each stratum: one more than the number of its block; or below 0 its last chained row, that
   * of -1 being 0; or 0 if it has no row.
   */
  private int[] firsts = new int[ROOM_FIRST];

  /** Of each group of each block its row plus one, or 0 if it has none. */
  private int[] blocks = new int[ROOM_FIRST];

  private int blockCount;

  /** Of each chained row that before it plus one, or 0 if it is the first. */
  private int[] chain = new int[ROOM_FIRST];

  private byte[] groups = new byte[ROOM_FIRST];
  private int size;

  /** Bytes that it takes. */
  long bytes() {
    return (long) (firsts.length + blocks.length + chain.length) * Integer.BYTES + groups.length;
  }

  int size() {
    return size;
  }

  /** The row of {@code group}, or {@link #NONE}. */
  int find(int stratum, int group) {
    int first = firsts[stratum];
    if (first > 0) {
      return blocks[at(first, group)] - 1;
    }
    int row = -first - 1;
    while (row >= 0 && groups[row] != group) {
      row = chain[row] - 1;
    }
    return row;
  }

  /** Makes room for {@code stratum}, the next one. */
  void addStratum(int stratum) {
    if (stratum == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * firsts.length);
    }
  }

  /** Gives {@code group}, which has none, the next row. */
  int add(int stratum, int group) {
    int row = size++;
    if (row == chain.length) {
      chain = Arrays.copyOf(chain, 2 * chain.length);
      groups = Arrays.copyOf(groups, 2 * groups.length);
    }
    groups[row] = (byte) group;
    if (firsts[stratum] <= 0 && isLong(firsts[stratum])) {
      firsts[stratum] = block(firsts[stratum]);
    }
    if (firsts[stratum] > 0) {
      blocks[at(firsts[stratum], group)] = row + 1;
    } else {
      chain[row] = -firsts[stratum];
      firsts[stratum] = -(row + 1);
    }
    return row;
  }

  private boolean isLong(int first) {
    int length = 0;
    for (int row = -first - 1; row >= 0; row = chain[row] - 1) {
      length++;
    }
    return length == CHAINED_MAX;
  }

  /** Puts what is chained from {@code first} into a block, and answers one more than its number. */
  private int block(int first) {
    blockCount++;
    if (blockCount * Strata.GROUPS > blocks.length) {
      blocks = Arrays.copyOf(blocks, 2 * blocks.length);
    }
    for (int row = -first - 1; row >= 0; row = chain[row] - 1) {
      blocks[at(blockCount, groups[row])] = row + 1;
    }
    return blockCount;
  }

  private static int at(int block, int group) {
    return (block - 1) * Strata.GROUPS + group;
  }
}
