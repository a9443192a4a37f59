package io.largesse.history;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.purchase.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Purchases in few bytes. Each begins with the days since the one before and its number of lines in
 * one byte, then where it was made and whether it ever changed in another.
 */
final class PurchaseCodec {
  /** So many lines, or more, are counted in a number of their own. */
  private static final int LINES_MANY = 3;

  private static final int LINES_BITS = 2;

  /** Where purchases are made: a client has few such places. */
  private record Place(String boutique, Channel channel) {}

  private PurchaseCodec() {}

  static void encode(List<Bought> purchases, Encoder encoder) {
    Map<Place, Integer> places = new HashMap<>();
    Codecs.days(purchases, encoder, (bought, day) -> encode(bought, day, places, encoder));
  }

  static List<Bought> decode(Decoder decoder) {
    List<Place> places = new ArrayList<>();
    return Codecs.days(decoder, day -> decode(day, places, decoder));
  }

  private static void encode(
      Bought bought, int dayBefore, Map<Place, Integer> places, Encoder encoder) {
    int lines = bought.lines().size();
    encoder.number(((long) bought.day() - dayBefore) << LINES_BITS | Math.min(lines, LINES_MANY));
    if (lines >= LINES_MANY) {
      encoder.number(lines - LINES_MANY);
    }
    boolean changed = bought.version() > 1 || bought.whollyReturned();
    Place place = new Place(bought.boutique(), bought.channel());
    Integer known = places.putIfAbsent(place, places.size());
    encoder.number((known == null ? places.size() - 1 : known) << 1 | (changed ? 1 : 0));
    if (known == null) {
      encoder.word(place.boutique()).word(place.channel().name());
    }
    encoder.hash(bought.idHash());
    if (changed) {
      encoder.number(bought.version()).number(bought.whollyReturned() ? 1 : 0);
    }
    bought.lines().forEach(line -> encoder.word(line.category()).number(line.units()));
  }

  private static Bought decode(int dayBefore, List<Place> places, Decoder decoder) {
    long dayAndLines = decoder.number();
    int day = Codecs.after(dayBefore, dayAndLines >>> LINES_BITS);
    int lines = (int) dayAndLines & LINES_MANY;
    if (lines == LINES_MANY) {
      lines += decoder.number(Codecs.COUNT_MAX);
    }
    int placeAndChanged = decoder.number(places.size() << 1 | 1);
    if (placeAndChanged >>> 1 == places.size()) {
      places.add(new Place(decoder.word(), Channel.valueOf(decoder.word())));
    }
    Place place = places.get(placeAndChanged >>> 1);
    long hash = decoder.hash();
    boolean changed = (placeAndChanged & 1) != 0;
    return new Bought(
        hash,
        changed ? decoder.number() : 1,
        day,
        place.boutique(),
        place.channel(),
        changed && decoder.number(1) == 1,
        lines(lines, decoder));
  }

  private static List<BoughtLine> lines(int count, Decoder decoder) {
    List<BoughtLine> lines = new ArrayList<>();
    for (int left = count; left > 0; left--) {
      lines.add(new BoughtLine(decoder.word(), decoder.number()));
    }
    return lines;
  }
}
