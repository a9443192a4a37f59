package io.largesse.history;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.binary.Sealed;
import java.util.OptionalInt;

/**
 * A history in few bytes, and equal histories in equal bytes. A usual purchase of two lines takes
 * 18: half of them are the hash of its id.
 */
public final class HistoryCodec {
  /** Leaves room for the item's other attributes below DynamoDB's 400 KB. */
  static final int BYTES_MAX = 380_000;

  private static final byte VERSION = 3;

  private HistoryCodec() {}

  /** Throws {@link HistoryFull} beyond the bound, within which {@link History#pruned} stays. */
  public static byte[] encode(History history) {
    byte[] sealed = sealed(history);
    if (sealed.length > BYTES_MAX) {
      throw new HistoryFull(sealed.length);
    }
    return sealed;
  }

  /** In bytes, however many. */
  static int size(History history) {
    return sealed(history).length;
  }

  private static byte[] sealed(History history) {
    Encoder encoder = new Encoder();
    PurchaseCodec.encode(history.purchases(), encoder);
    EntryCodec.encodeGifts(history.gifts(), encoder);
    EntryCodec.encodeEngagements(history.engagements(), encoder);
    Codecs.optional(history.forgotten().first(), encoder);
    Codecs.optional(history.forgotten().last(), encoder);
    encode(history.profile(), encoder);
    Codecs.map(history.placements(), encoder, PlacementCodec::encode);
    history.forgotten().wholeSince().ifPresent(day -> encoder.near(0, day));
    return Sealed.seal(VERSION, encoder.bytes());
  }

  /** Throws {@link IllegalArgumentException} if {@code bytes} are not what was encoded. */
  public static History decode(byte[] bytes) {
    Decoder decoder = new Decoder(Sealed.open(VERSION, bytes));
    History history =
        new History(
            PurchaseCodec.decode(decoder),
            EntryCodec.decodeGifts(decoder),
            EntryCodec.decodeEngagements(decoder),
            new Forgotten(Codecs.optionalDay(decoder), Codecs.optionalDay(decoder)),
            profile(decoder),
            Codecs.map(decoder, PlacementCodec::decode));
    OptionalInt wholeSince =
        decoder.hasMore() ? OptionalInt.of(decoder.near(0)) : OptionalInt.empty();
    decoder.end();
    return history.wholeSince(wholeSince);
  }

  private static void encode(Profile profile, Encoder encoder) {
    encoder.number(profile.version()).word(profile.market());
    Codecs.optional(profile.since(), encoder);
    Codecs.map(profile.attributes(), encoder, (value, to) -> to.word(value));
  }

  private static Profile profile(Decoder decoder) {
    long version = decoder.number();
    return new Profile(
        decoder.optionalWord(),
        Codecs.optionalDay(decoder),
        Codecs.map(decoder, Decoder::word),
        version);
  }
}
