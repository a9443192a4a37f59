package io.largesse.history;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/** What the codecs of a history's parts share. */
final class Codecs {
  /** An item holds fewer than this of anything: each takes a byte or more. */
  static final int COUNT_MAX = HistoryCodec.BYTES_MAX;

  private Codecs() {}

  /** Writes {@code entries}, each by {@code one}, which is told the day of the one before. */
  static <T extends Entry<T>> void days(List<T> entries, Encoder encoder, ObjIntConsumer<T> one) {
    int day = entries.isEmpty() ? 0 : entries.getFirst().day();
    encoder.number(entries.size()).near(0, day);
    for (T entry : entries) {
      one.accept(entry, day);
      day = entry.day();
    }
  }

  /** Reads entries, each by {@code one}, which is told the day of the one before. */
  static <T extends Entry<T>> List<T> days(Decoder decoder, IntFunction<T> one) {
    List<T> entries = new ArrayList<>();
    int left = decoder.number(COUNT_MAX);
    int day = decoder.near(0);
    for (; left > 0; left--) {
      entries.add(one.apply(day));
      day = entries.getLast().day();
    }
    return entries;
  }

  /** The day that is {@code days} after {@code before}. */
  static int after(int before, long days) {
    if (days > Integer.MAX_VALUE || before + days > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("A day is out of the calendar");
    }
    return (int) (before + days);
  }

  static <T> void map(Map<String, T> map, Encoder encoder, BiConsumer<T, Encoder> value) {
    encoder.number(map.size());
    new TreeMap<>(map).forEach((key, each) -> value.accept(each, encoder.word(key)));
  }

  static <T> Map<String, T> map(Decoder decoder, Function<Decoder, T> value) {
    Map<String, T> map = new HashMap<>();
    for (int left = decoder.number(COUNT_MAX); left > 0; left--) {
      if (map.put(decoder.word(), value.apply(decoder)) != null) {
        throw new IllegalArgumentException("A history says one thing twice");
      }
    }
    return map;
  }

  static void optional(OptionalInt day, Encoder encoder) {
    encoder.number(day.isPresent() ? 1 : 0);
    day.ifPresent(present -> encoder.near(0, present));
  }

  static OptionalInt optionalDay(Decoder decoder) {
    return decoder.number(1) == 0 ? OptionalInt.empty() : OptionalInt.of(decoder.near(0));
  }

  static void optional(OptionalLong amount, Encoder encoder) {
    encoder.number(amount.isPresent() ? 1 : 0);
    amount.ifPresent(encoder::number);
  }

  static OptionalLong optionalAmount(Decoder decoder) {
    return decoder.number(1) == 0 ? OptionalLong.empty() : OptionalLong.of(decoder.number());
  }
}
