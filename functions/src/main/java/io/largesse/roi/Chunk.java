package io.largesse.roi;

/**
 * Some of what a pass over histories found, to be stored until it is reduced.
 *
 * @param label a month such as 2026-03, {@link #ALL}, or a label of another {@link Tally}
 * @param number counts those of one label and one pass, from 0
 * @param bytes at most {@link #BYTES_MAX}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it is written and read.
public record Chunk(String label, int number, byte[] bytes) {
  /** What belongs to no month. */
  public static final String ALL = "ALL";

  /** An item of the parts' table holds 400 KB, its other attributes too. */
  public static final int BYTES_MAX = 300_000;

  public Chunk {
    if (bytes.length > BYTES_MAX) {
      throw new IllegalArgumentException("A chunk of %s is too large".formatted(label));
    }
  }
}
