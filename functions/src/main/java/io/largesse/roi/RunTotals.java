package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run found that belongs to no month.
 *
 * @param segments those of the value axis that have clients, in order of name
 */
public record RunTotals(Counts counts, List<SegmentMoney> segments) {
  public RunTotals {
    segments = List.copyOf(segments);
  }

  /** Adds up {@code chunks} of the label {@link Chunk#ALL}, in whatever order. */
  public static RunTotals of(Measuring measuring, Iterable<byte[]> chunks) {
    Sums sums = new Sums();
    for (byte[] chunk : chunks) {
      Chunks.Records records = Chunks.open(chunk);
      while (records.decoder().hasMore()) {
        switch (records.sort()) {
          case Chunks.COUNTS -> sums.add(counts(records.decoder()));
          case Chunks.SEGMENTS ->
              sums.add(
                  records.decoder().word(), records.decoder().number(), records.decoder().number());
          default -> throw new IllegalArgumentException("This belongs to a month");
        }
      }
    }
    return new RunTotals(sums.counts, sums.segments(measuring.reference()));
  }

  private static Counts counts(Decoder decoder) {
    return new Counts(
        decoder.number(),
        decoder.number(),
        decoder.number(),
        decoder.number(),
        decoder.number(),
        decoder.number());
  }

  /** The same as it is added up. */
  static final class Sums {
    private Counts counts = Counts.NONE;
    private final Map<String, long[]> segments = new TreeMap<>();

    void add(Counts more) {
      counts = counts.and(more);
    }

    void add(String segment, long clients, long revenue) {
      long[] sums = segments.computeIfAbsent(segment, _ -> new long[2]);
      sums[0] += clients;
      sums[1] = Math.addExact(sums[1], revenue);
    }

    List<Chunk> chunks() {
      Chunks chunks = new Chunks(Chunk.ALL);
      chunks
          .encoder(Chunks.COUNTS)
          .number(counts.clients())
          .number(counts.purchases())
          .number(counts.gifts())
          .number(counts.giftsWithoutCost())
          .number(counts.episodes())
          .number(counts.controls());
      segments.forEach(
          (segment, sums) ->
              chunks.encoder(Chunks.SEGMENTS).word(segment).number(sums[0]).number(sums[1]));
      return chunks.close();
    }

    private List<SegmentMoney> segments(Currency reference) {
      long all = segments.values().stream().mapToLong(sums -> sums[1]).reduce(0, Math::addExact);
      return segments.entrySet().stream()
          .map(
              of ->
                  new SegmentMoney(
                      of.getKey(),
                      of.getValue()[0],
                      new Money(of.getValue()[1], reference),
                      Rounded.ratio((double) of.getValue()[1] / all),
                      new Money(
                          Math.round((double) of.getValue()[1] / of.getValue()[0]), reference)))
          .toList();
    }
  }
}
