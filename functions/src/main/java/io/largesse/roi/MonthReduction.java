package io.largesse.roi;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reduces what passes found of one month to sums for each of its cells: the same to the last digit
 * however the base was cut, in whatever order chunks come (roi method: shape of the computation).
 */
public final class MonthReduction {
  private static final List<Matching> MATCHINGS = List.of(Matching.values());

  private final Margins margins;
  private final GroupSums controls = new GroupSums(1);
  private final Kinds kinds;
  private final LedgerSums ledger = new LedgerSums(1);
  private final List<Episode> episodes = new ArrayList<>();

  private MonthReduction(RunParameters parameters) {
    margins = parameters.margins();
    kinds = new Kinds(parameters.stratifyBy());
  }

  /**
   * Throws {@link IllegalArgumentException} if a chunk is garbage, or of no month.
   *
   * @throws TooManyKinds if all passes together found more kinds of clients than there may be
   */
  public static Reduced reduce(Measuring measuring, YearMonth month, Iterable<byte[]> chunks) {
    MonthReduction reduction = new MonthReduction(measuring.parameters());
    chunks.forEach(reduction::read);
    return new Reduced(
        reduction.cells(month.toString()), reduction.ledger.entries(month, measuring.reference()));
  }

  private void read(byte[] chunk) {
    Chunks.Records records = Chunks.open(chunk);
    while (records.decoder().hasMore()) {
      switch (records.sort()) {
        case Chunks.CONTROLS -> GroupSumsCodec.decode(records.decoder(), kinds, controls);
        case Chunks.EPISODES -> episodes.add(EpisodeCodec.decode(records.decoder()));
        case Chunks.LEDGER -> ledger.decode(records.decoder());
        default -> throw new IllegalArgumentException("This belongs to no month");
      }
    }
  }

  private List<Chunk> cells(String month) {
    Map<CellKey, Integer> indexes = new HashMap<>();
    List<CellSums> cells = new ArrayList<>();
    List<Treated> matched = new ArrayList<>();
    Map<Long, Boolean> populated = new HashMap<>();
    int[] ranks = ranks();
    for (Episode episode : episodes) {
      int[] in = indexes(episode, indexes, cells);
      int margin = margins.of(episode.traits().market());
      Optional<Treated> treated =
          episode
              .outcome()
              .flatMap(Episode.Outcome::compared)
              .map(compared -> treated(episode, compared, in, margin, ranks))
              .filter(
                  each ->
                      hasControls(each, Matching.WITH, populated)
                          && hasControls(each, Matching.WITHOUT, populated));
      for (int cell = 0; cell < in.length; cell++) {
        cells.get(in[cell]).add(episode, episode.first(cell), margin, treated.isPresent());
      }
      treated.ifPresent(matched::add);
    }
    episodes.clear();
    StratumDifferences differences = new StratumDifferences(controls, cells);
    MATCHINGS.forEach(matching -> differences.add(matching, matched));
    Chunks chunks = new Chunks(month);
    new TreeMap<>(indexes)
        .forEach(
            (key, index) ->
                CellSumsCodec.encode(key, cells.get(index), chunks.encoder(Chunks.CELLS)));
    return chunks.close();
  }

  /** The places of kinds in order, once those of episodes have numbers too. */
  private int[] ranks() {
    episodes.stream()
        .flatMap(episode -> episode.outcome().flatMap(Episode.Outcome::compared).stream())
        .forEach(compared -> kinds.number(compared.kind()));
    return kinds.ranks();
  }

  private static int[] indexes(
      Episode episode, Map<CellKey, Integer> indexes, List<CellSums> cells) {
    List<CellKey> keys = episode.traits().cells();
    int[] in = new int[keys.size()];
    for (int cell = 0; cell < in.length; cell++) {
      CellKey key = keys.get(cell);
      Integer known = indexes.putIfAbsent(key, cells.size());
      if (known == null) {
        cells.add(new CellSums());
      }
      in[cell] = known == null ? cells.size() - 1 : known;
    }
    return in;
  }

  private Treated treated(
      Episode episode, Episode.Compared compared, int[] in, int margin, int[] ranks) {
    int kind = kinds.number(compared.kind());
    return new Treated(
        episode.group(),
        in,
        strata(compared, kind),
        strata(compared, ranks[kind]),
        compared.changes(),
        compared.bought(),
        margin,
        episode.cost());
  }

  private static long[] strata(Episode.Compared compared, int kind) {
    long[] strata = new long[MATCHINGS.size()];
    for (Matching matching : MATCHINGS) {
      int at = matching.index();
      strata[at] = Strata.key(matching, kind, compared.bands()[at]);
    }
    return strata;
  }

  private boolean hasControls(Treated treated, Matching matching, Map<Long, Boolean> populated) {
    return populated.computeIfAbsent(
        treated.stratum(matching), stratum -> StratumMeans.count(controls, stratum) > 0);
  }
}
