package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Episodes in few bytes. */
final class EpisodeCodec {
  private static final int MANY = 1_000_000;
  private static final int FIRSTS = 8;
  private static final Dimension[] DIMENSIONS = Dimension.values();
  private static final Episode.Reason[] REASONS = Episode.Reason.values();
  private static final int MATCHINGS = Matching.values().length;

  private EpisodeCodec() {}

  static void encode(Episode episode, Encoder encoder) {
    encoder.number(episode.group()).word(episode.market()).number(episode.cells().size());
    for (Membership cell : episode.cells()) {
      int firsts =
          (cell.firstOfMonth() ? 4 : 0)
              | (cell.firstOfQuarter() ? 2 : 0)
              | (cell.firstOfYear() ? 1 : 0);
      encoder
          .number(cell.key().dimension().ordinal() * (long) FIRSTS + firsts)
          .word(cell.key().value());
    }
    encoder.number(episode.cost()).number(episode.outcome().isPresent() ? 1 : 0);
    episode.outcome().ifPresent(outcome -> encode(outcome, encoder));
  }

  static Episode decode(Decoder decoder) {
    int group = decoder.number(Strata.GROUPS - 1);
    String market = decoder.word();
    List<Membership> cells = new ArrayList<>();
    for (int left = decoder.number(MANY); left > 0; left--) {
      int code = decoder.number(DIMENSIONS.length * FIRSTS - 1);
      cells.add(
          new Membership(
              new CellKey(DIMENSIONS[code / FIRSTS], decoder.word()),
              (code & 4) != 0,
              (code & 2) != 0,
              (code & 1) != 0));
    }
    return new Episode(
        group,
        market,
        cells,
        decoder.number(),
        decoder.number(1) == 0 ? Optional.empty() : Optional.of(outcome(decoder)));
  }

  private static void encode(Episode.Outcome outcome, Encoder encoder) {
    encoder.number(outcome.post()).number(outcome.byCategory().size());
    outcome.byCategory().forEach(of -> encoder.word(of.category()).number(of.units()));
    encoder.number(outcome.reason().ordinal());
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
    compared.bands().forEach(encoder::number);
    compared.changes().forEach(encoder::signed);
    encoder.number(compared.pre()).number(compared.bought() ? 1 : 0);
  }

  private static Episode.Compared compared(Decoder decoder) {
    List<String> kind = GroupSumsCodec.kind(decoder);
    List<Integer> bands = new ArrayList<>();
    for (int matching = 0; matching < MATCHINGS; matching++) {
      bands.add(GroupSumsCodec.bands(decoder));
    }
    List<Long> changes = new ArrayList<>();
    for (int matching = 0; matching < MATCHINGS; matching++) {
      changes.add(decoder.signed());
    }
    return new Episode.Compared(kind, bands, changes, decoder.number(), decoder.number(1) == 1);
  }
}
