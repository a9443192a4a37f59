package io.largesse.history;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a client stands on one axis, in few bytes. */
final class PlacementCodec {
  private PlacementCodec() {}

  static void encode(Placement placement, Encoder encoder) {
    encoder.number(placement.version());
    Codecs.optional(placement.until(), encoder);
    encoder.word(placement.nomination().map(Nomination::segment));
    placement
        .nomination()
        .ifPresent(
            nomination ->
                encoder
                    .near(0, nomination.from())
                    .near(nomination.from(), nomination.to())
                    .text(nomination.reason())
                    .text(nomination.by()));
    encoder.number(placement.changes().size());
    long millis = 0;
    for (Placed placed : placement.changes()) {
      encode(placed, millis, encoder);
      millis = placed.at().toEpochMilli();
    }
  }

  static Placement decode(Decoder decoder) {
    return new Placement(
        decoder.number(Integer.MAX_VALUE),
        Codecs.optionalDay(decoder),
        nomination(decoder),
        changes(decoder));
  }

  private static Optional<Nomination> nomination(Decoder decoder) {
    Optional<String> segment = decoder.optionalWord();
    if (segment.isEmpty()) {
      return Optional.empty();
    }
    int from = decoder.near(0);
    return Optional.of(
        new Nomination(segment.get(), from, decoder.near(from), decoder.text(), decoder.text()));
  }

  private static List<Placed> changes(Decoder decoder) {
    List<Placed> changes = new ArrayList<>();
    long millis = 0;
    for (int left = decoder.number(Codecs.COUNT_MAX); left > 0; left--) {
      changes.add(placed(millis, decoder));
      millis = changes.getLast().at().toEpochMilli();
    }
    return changes;
  }

  private static void encode(Placed placed, long millisBefore, Encoder encoder) {
    encoder
        .number(placed.sequence())
        .word(placed.from())
        .word(placed.segment())
        .signed(placed.at().toEpochMilli() - millisBefore)
        .word(placed.cause().name())
        .word(placed.ref())
        .number(placed.version());
  }

  /** A sum that overflows is far out of the calendar, and refused as such. */
  private static Placed placed(long millisBefore, Decoder decoder) {
    return new Placed(
        decoder.number(),
        decoder.optionalWord(),
        decoder.word(),
        Instant.ofEpochMilli(millisBefore + decoder.signed()),
        Cause.valueOf(decoder.word()),
        decoder.optionalWord(),
        decoder.number(Integer.MAX_VALUE));
  }
}
