package io.largesse.threshold;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** One entry of an exposure in few bytes. */
final class EntryCodec {
  private static final int GIVEN = 1;
  private static final int OWN_TRADE = 2;
  private static final int FLAGS_MAX = GIVEN | OWN_TRADE;
  private static final int STATUSES_MAX = 1_000;

  private EntryCodec() {}

  static void encode(Entry entry, LocalDate dayBefore, Encoder encoder) {
    encoder
        .text(entry.giftId().value())
        .word(entry.client().value())
        .number((entry.given() ? GIVEN : 0) | (entry.ownTrade() ? OWN_TRADE : 0))
        .day(entry.day(), dayBefore)
        .word(entry.boutique().value())
        .word(entry.entity().value())
        .word(entry.market().code())
        .word(entry.typology().name())
        .word(entry.occasion().map(OccasionId::value))
        .word(entry.tiedTo().name())
        .word(entry.purchaseId().map(PurchaseId::value))
        .number(entry.quantity())
        .number(entry.statuses().size());
    entry.statuses().forEach(status -> encode(status, encoder));
    encode(entry.prices(), encoder);
  }

  static Entry decode(LocalDate dayBefore, Decoder decoder) {
    GiftId giftId = new GiftId(decoder.text());
    ClientId client = new ClientId(decoder.word());
    int flags = decoder.number(FLAGS_MAX);
    LocalDate day = decoder.day(dayBefore);
    BoutiqueId boutique = new BoutiqueId(decoder.word());
    EntityId entity = new EntityId(decoder.word());
    Country market = new Country(decoder.word());
    Typology typology = Typology.valueOf(decoder.word());
    Optional<OccasionId> occasion = decoder.optionalWord().map(OccasionId::new);
    TiedTo tiedTo = TiedTo.valueOf(decoder.word());
    Optional<PurchaseId> purchaseId = decoder.optionalWord().map(PurchaseId::new);
    int quantity = decoder.number(Entry.QUANTITY_MAX);
    List<Status> statuses = new ArrayList<>();
    int size = decoder.number(STATUSES_MAX);
    for (int index = 0; index < size; index++) {
      statuses.add(status(decoder));
    }
    return new Entry(
        giftId,
        client,
        (flags & GIVEN) != 0,
        day,
        boutique,
        entity,
        market,
        typology,
        (flags & OWN_TRADE) != 0,
        occasion,
        tiedTo,
        purchaseId,
        statuses,
        quantity,
        prices(decoder));
  }

  private static void encode(Status status, Encoder encoder) {
    encoder
        .word(status.recipientClass().name())
        .word(status.body())
        .word(status.country().code())
        .word(status.subdivision())
        .word(status.from().map(LocalDate::toString))
        .word(status.to().map(LocalDate::toString));
  }

  private static Status status(Decoder decoder) {
    return new Status(
        RecipientClass.valueOf(decoder.word()),
        decoder.optionalWord(),
        new Country(decoder.word()),
        decoder.optionalWord(),
        decoder.optionalWord().map(EntryCodec::day),
        decoder.optionalWord().map(EntryCodec::day));
  }

  private static void encode(Prices prices, Encoder encoder) {
    encode(prices.cost(), encoder);
    encode(prices.retail(), encoder);
    encode(prices.marketValue(), encoder);
    encoder.decimal(prices.vatRate());
    encode(prices.freight(), encoder);
    encode(prices.handling(), encoder);
    encode(prices.engraving(), encoder);
  }

  private static Prices prices(Decoder decoder) {
    return new Prices(
        money(decoder),
        money(decoder),
        money(decoder),
        decoder.decimal(),
        money(decoder),
        money(decoder),
        money(decoder));
  }

  private static void encode(Optional<Money> money, Encoder encoder) {
    encoder.word(money.map(amount -> amount.currency().getCurrencyCode()));
    money.ifPresent(amount -> encoder.signed(amount.units()));
  }

  private static Optional<Money> money(Decoder decoder) {
    return decoder
        .optionalWord()
        .map(code -> new Money(decoder.signed(), Currency.getInstance(code)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (java.time.format.DateTimeParseException garbage) {
      throw new IllegalArgumentException("Not a day", garbage);
    }
  }
}
