package io.largesse.history;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.catalogue.Typology;
import io.largesse.id.GiftId;
import java.util.List;

/** Gifts and engagements in few bytes. */
final class EntryCodec {
  private EntryCodec() {}

  static void encodeGifts(List<Received> gifts, Encoder encoder) {
    Codecs.days(gifts, encoder, (gift, day) -> encode(gift, day, encoder));
  }

  static List<Received> decodeGifts(Decoder decoder) {
    return Codecs.days(decoder, day -> gift(day, decoder));
  }

  static void encodeEngagements(List<Engaged> engagements, Encoder encoder) {
    Codecs.days(
        engagements,
        encoder,
        (each, day) ->
            encoder.hash(each.idHash()).word(each.kind()).number((long) each.day() - day));
  }

  static List<Engaged> decodeEngagements(Decoder decoder) {
    return Codecs.days(
        decoder,
        day -> new Engaged(decoder.hash(), decoder.word(), Codecs.after(day, decoder.number())));
  }

  private static void encode(Received gift, int dayBefore, Encoder encoder) {
    encoder
        .hash(gift.idHash())
        .text(gift.id().value())
        .number(gift.version())
        .number((long) gift.day() - dayBefore)
        .number(gift.returned() ? 1 : 0)
        .word(gift.sku())
        .word(gift.typology().name())
        .word(gift.boutique())
        .word(gift.market())
        .word(gift.occasion())
        .word(gift.advisor())
        .number(gift.quantity());
    Codecs.optional(gift.cost(), encoder);
  }

  private static Received gift(int dayBefore, Decoder decoder) {
    return new Received(
        decoder.hash(),
        new GiftId(decoder.text()),
        decoder.number(),
        Codecs.after(dayBefore, decoder.number()),
        decoder.number(1) == 1,
        decoder.optionalWord(),
        Typology.valueOf(decoder.word()),
        decoder.word(),
        decoder.word(),
        decoder.optionalWord(),
        decoder.optionalWord(),
        decoder.number(Integer.MAX_VALUE),
        Codecs.optionalAmount(decoder));
  }
}
