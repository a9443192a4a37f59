package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Episodes in few bytes. */
final class EpisodeCodec {
  private static final int MANY = 1_000_000;
  private static final Episode.Reason[] REASONS = Episode.Reason.values();
  private static final int MATCHINGS = Matching.values().length;

  private EpisodeCodec() {}

  static void encode(Episode episode, Encoder encoder) {
    encoder.number(episode.group());
    encode(episode.traits(), encoder);
    encoder.number(episode.firsts().size());
    episode.firsts().forEach(first -> encoder.number(first.code()));
    encoder
        .number(episode.cost())
        .number(episode.withoutCost() ? 1 : 0)
        .number(episode.outcome().isPresent() ? 1 : 0);
    episode.outcome().ifPresent(outcome -> encode(outcome, encoder));
  }

  static Episode decode(Decoder decoder) {
    int group = decoder.number(Strata.GROUPS - 1);
    Traits traits = traits(decoder);
    List<First> firsts = new ArrayList<>();
    for (int left = decoder.number(MANY); left > 0; left--) {
      firsts.add(First.ofCode(decoder.number(First.CODES - 1)));
    }
    if (!firsts.isEmpty() && firsts.size() != traits.cells().size()) {
      throw new IllegalArgumentException("An episode is in other cells than it says");
    }
    return new Episode(
        group,
        traits,
        firsts,
        decoder.number(),
        decoder.number(1) == 1,
        decoder.number(1) == 0 ? Optional.empty() : Optional.of(outcome(decoder)));
  }

  private static void encode(Traits traits, Encoder encoder) {
    encoder
        .word(traits.market())
        .word(traits.boutique())
        .word(traits.segment())
        .word(traits.occasion());
    encode(traits.typologies(), encoder);
    encode(traits.skus(), encoder);
  }

  private static Traits traits(Decoder decoder) {
    return new Traits(
        decoder.word(),
        decoder.word(),
        decoder.word(),
        decoder.optionalWord(),
        words(decoder),
        words(decoder));
  }

  private static void encode(List<String> words, Encoder encoder) {
    encoder.number(words.size());
    words.forEach(encoder::word);
  }

  private static List<String> words(Decoder decoder) {
    List<String> words = new ArrayList<>();
    for (int left = decoder.number(MANY); left > 0; left--) {
      words.add(decoder.word());
    }
    return words;
  }

  private static void encode(Episode.Outcome outcome, Encoder encoder) {
    encoder.number(outcome.post()).number(outcome.byCategory().size());
    outcome.byCategory().forEach(of -> encoder.word(of.category()).number(of.units()));
    encoder.number(outcome.reason().index());
    outcome.compared().ifPresent(compared -> encode(compared, encoder));
  }

  private static Episode.Outcome outcome(Decoder decoder) {
    long post = decoder.number();
    List<Episode.OfCategory> categories = new ArrayList<>();
    for (int left = decoder.number(MANY); left > 0; left--) {
      categories.add(new Episode.OfCategory(decoder.word(), decoder.number()));
    }
    Episode.Reason reason = REASONS[decoder.number(REASONS.length - 1)];
    return new Episode.Outcome(
        post,
        categories,
        reason,
        reason == Episode.Reason.NONE ? Optional.of(compared(decoder)) : Optional.empty());
  }

  private static void encode(Episode.Compared compared, Encoder encoder) {
    GroupSumsCodec.encode(compared.kind(), encoder);
    for (int bands : compared.bands()) {
      encoder.number(bands);
    }
    for (long change : compared.changes()) {
      encoder.signed(change);
    }
    encoder.number(compared.pre()).number(compared.bought() ? 1 : 0);
  }

  private static Episode.Compared compared(Decoder decoder) {
    List<String> kind = GroupSumsCodec.kind(decoder);
    int[] bands = new int[MATCHINGS];
    for (int matching = 0; matching < MATCHINGS; matching++) {
      bands[matching] = GroupSumsCodec.bands(decoder);
    }
    long[] changes = new long[MATCHINGS];
    for (int matching = 0; matching < MATCHINGS; matching++) {
      changes[matching] = decoder.signed();
    }
    return new Episode.Compared(kind, bands, changes, decoder.number(), decoder.number(1) == 1);
  }
}
