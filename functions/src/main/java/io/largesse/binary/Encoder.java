package io.largesse.binary;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes values in few bytes; {@link Decoder} reads them back in the same order. */
public final class Encoder {
  static final int ABSENT = 0;
  static final int NEW = 1;
  static final int KNOWN = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> words = new HashMap<>();

  /** A whole number of zero or more: seven bits a byte, so that small numbers are short. */
  public Encoder number(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("Not zero or more: " + number);
    }
    return bits(number);
  }

  /** A whole number of either sign, short when it is near zero. */
  public Encoder signed(long number) {
    return bits((number << 1) ^ (number >> 63));
  }

  /** A whole number of either sign, short when it is near {@code other}. */
  public Encoder near(int other, int number) {
    return signed((long) number - other);
  }

  /** Eight bytes, whatever the number: for hashes, which are never small. */
  public Encoder hash(long hash) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(hash).array());
    return this;
  }

  /** A text that hardly ever comes twice. */
  public Encoder text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /** A text that may come again, and is then one byte or two. */
  public Encoder word(String word) {
    Integer known = words.putIfAbsent(word, words.size());
    return known == null ? number(NEW).text(word) : number(KNOWN + (long) known);
  }

  /** A word, or that there is none. */
  public Encoder word(Optional<String> word) {
    return word.isPresent() ? word(word.get()) : number(ABSENT);
  }

  public Encoder decimal(BigDecimal decimal) {
    signed(decimal.scale());
    byte[] unscaled = decimal.unscaledValue().toByteArray();
    number(unscaled.length);
    bytes.writeBytes(unscaled);
    return this;
  }

  /** A day, short when it is near {@code other}. */
  public Encoder day(LocalDate day, LocalDate other) {
    return signed(day.toEpochDay() - other.toEpochDay());
  }

  /** How many bytes were written so far. */
  public int size() {
    return bytes.size();
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  private Encoder bits(long bits) {
    long rest = bits;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  /** The largest decimals that are read back: far more than any rate or amount needs. */
  static final int UNSCALED_BYTES_MAX = BigInteger.TEN.pow(60).toByteArray().length;
}
