package io.largesse.census;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.binary.Sealed;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tally in few bytes, so that one of many segments and markets fits into an item. */
public final class TallyCodec {
  private static final byte VERSION = 1;

  /** More of anything than there can be. */
  private static final int COUNT_MAX = 1_000_000;

  private TallyCodec() {}

  public static byte[] encode(Tally tally) {
    Encoder encoder = new Encoder().number(tally.clients()).number(tally.sizes().size());
    tally
        .sizes()
        .forEach(
            (segment, markets) -> {
              encoder.word(segment).number(markets.size());
              markets.forEach(
                  (market, size) ->
                      encoder.word(market).number(size.clients()).signed(size.spend()));
            });
    encoder.number(tally.moves().size());
    tally
        .moves()
        .forEach((move, clients) -> encoder.word(move.from()).word(move.to()).number(clients));
    return Sealed.seal(VERSION, encoder.bytes());
  }

  /** Throws {@link IllegalArgumentException} if {@code bytes} are not what was encoded. */
  public static Tally decode(byte[] bytes) {
    Decoder decoder = new Decoder(Sealed.open(VERSION, bytes));
    long clients = decoder.number();
    SortedMap<String, SortedMap<String, Size>> sizes = new TreeMap<>();
    for (int segments = decoder.number(COUNT_MAX); segments > 0; segments--) {
      sizes.put(decoder.word(), markets(decoder));
    }
    SortedMap<Move, Long> moves = new TreeMap<>();
    for (int count = decoder.number(COUNT_MAX); count > 0; count--) {
      Optional<String> from = decoder.optionalWord();
      moves.put(new Move(from, decoder.word()), decoder.number());
    }
    decoder.end();
    return new Tally(clients, sizes, moves);
  }

  private static SortedMap<String, Size> markets(Decoder decoder) {
    SortedMap<String, Size> markets = new TreeMap<>();
    for (int count = decoder.number(COUNT_MAX); count > 0; count--) {
      String market = decoder.word();
      long clients = decoder.number();
      markets.put(market, new Size(clients, decoder.signed()));
    }
    return markets;
  }
}
