package io.largesse.binary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link Encoder} wrote; anything else is an {@link IllegalArgumentException}. */
public final class Decoder {
  private static final int SCALE_MAX = 100;

  private final ByteBuffer bytes;
  private final List<String> words = new ArrayList<>();

  public Decoder(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  public long number() {
    long number = bits();
    if (number < 0) {
      throw garbage();
    }
    return number;
  }

  /** A number of zero to {@code max}. */
  public int number(int max) {
    long number = bits();
    if (number < 0 || number > max) {
      throw garbage();
    }
    return (int) number;
  }

  public long signed() {
    long bits = bits();
    return (bits >>> 1) ^ -(bits & 1);
  }

  public int near(int other) {
    try {
      return Math.toIntExact(Math.addExact(other, signed()));
    } catch (ArithmeticException tooFar) {
      throw garbage();
    }
  }

  public long hash() {
    return ByteBuffer.wrap(take(Long.BYTES)).getLong();
  }

  public String text() {
    ByteBuffer utf8 = ByteBuffer.wrap(take(number(bytes.remaining())));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException notUtf8) {
      throw garbage();
    }
  }

  public String word() {
    return optionalWord().orElseThrow(Decoder::garbage);
  }

  public Optional<String> optionalWord() {
    int code = number(words.size() + Encoder.KNOWN - 1);
    if (code == Encoder.ABSENT) {
      return Optional.empty();
    }
    if (code == Encoder.NEW) {
      words.add(text());
      return Optional.of(words.getLast());
    }
    return Optional.of(words.get(code - Encoder.KNOWN));
  }

  public BigDecimal decimal() {
    long scale = signed();
    int length = number(Encoder.UNSCALED_BYTES_MAX);
    if (Math.abs(scale) > SCALE_MAX || length == 0) {
      throw garbage();
    }
    return new BigDecimal(new BigInteger(take(length)), (int) scale);
  }

  public LocalDate day(LocalDate other) {
    try {
      return LocalDate.ofEpochDay(Math.addExact(other.toEpochDay(), signed()));
    } catch (DateTimeException | ArithmeticException outOfTheCalendar) {
      throw garbage();
    }
  }

  public boolean hasMore() {
    return bytes.hasRemaining();
  }

  /** Nothing may follow. */
  public void end() {
    if (bytes.hasRemaining()) {
      throw garbage();
    }
  }

  private byte[] take(int length) {
    if (length > bytes.remaining()) {
      throw garbage();
    }
    byte[] taken = new byte[length];
    bytes.get(taken);
    return taken;
  }

  private long bits() {
    long bits = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!bytes.hasRemaining()) {
        throw garbage();
      }
      byte next = bytes.get();
      bits |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return bits;
      }
    }
    throw garbage();
  }

  private static IllegalArgumentException garbage() {
    return new IllegalArgumentException("Not what was encoded");
  }
}
