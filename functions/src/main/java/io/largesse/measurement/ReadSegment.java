package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.Scanned;
import io.largesse.id.KeyedHash;
import io.largesse.roi.Chunk;
import io.largesse.roi.Measuring;
import io.largesse.roi.Pass;
import io.largesse.roi.Tally;
import io.largesse.version.Busy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads one segment of the base for a run, step by step. A step that is taken again, or by two at
 * once, counts once: that of the first who is done with it.
 *
 * <p>A client who is merged meanwhile may be counted twice or not at all, as what they bought moves
 * between two reads; the next run is right.
 */
public final class ReadSegment {
  /** Histories that are read at once: hardly more than DynamoDB gives in one answer. */
  public static final int PAGE = 1_000;

  private final Runs runs;
  private final Underway underway;
  private final Histories histories;
  private final Parts parts;
  private final RunLog log;
  private final Measurer measurer;
  private final KeyedHash hash;
  private final Besides besides;
  private final Consumer<ClientId> unreadable;
  private final int page;

  /**
   * @param hash parts clients into groups
   * @param unreadable hears of clients whose histories are garbage
   * @param page histories that are read at once
   */
  public ReadSegment(
      Runs runs,
      Histories histories,
      Parts parts,
      RunLog log,
      Measurer measurer,
      KeyedHash hash,
      Besides besides,
      Consumer<ClientId> unreadable,
      int page) {
    this.runs = runs;
    this.underway = new Underway(runs, measurer);
    this.histories = histories;
    this.parts = parts;
    this.log = log;
    this.measurer = measurer;
    this.hash = hash;
    this.besides = besides;
    this.unreadable = unreadable;
    this.page = page;
  }

  /**
   * How far a segment has been read.
   *
   * @param clients who were
   * @param done whether it is, or the run has ended
   */
  public record Place(
      RunId run, int segment, Optional<String> position, long clients, boolean done) {
    private Place after(Manifest manifest) {
      return new Place(
          run, segment, manifest.next(), clients + manifest.clients(), manifest.next().isEmpty());
    }

    private Place ended() {
      return new Place(run, segment, position, clients, true);
    }
  }

  /**
   * Takes the step from {@code place}: as far as there is time, and room in memory.
   *
   * @param attempt a name that no other attempt has
   */
  public Place read(Place place, String attempt, Act act, BooleanSupplier isTimeUp) {
    Optional<Run> run = underway.find(place.run(), act);
    if (run.isEmpty()) {
      return place.ended();
    }
    Optional<Manifest> before = parts.manifest(run.get(), place.segment(), place.position());
    Optional<Manifest> manifest =
        before.isPresent()
            ? before
            : underway.taken(run.get(), act, () -> step(run.get(), place, attempt, act, isTimeUp));
    if (manifest.isEmpty()) {
      return place.ended();
    }
    Place now = place.after(manifest.get());
    log.read(run.get(), now.segment(), now.clients(), now.done(), act);
    return now;
  }

  /** Empty if the run ended meanwhile. */
  private Optional<Manifest> step(
      Run run, Place place, String attempt, Act act, BooleanSupplier isTimeUp) {
    Measuring measuring = measurer.of(run);
    Pass pass = new Pass(measuring, hash);
    List<Tally> tallies = new ArrayList<>(besides.of(run, measuring));
    tallies.add(pass);
    Optional<String> position = place.position();
    long clients = 0;
    long garbage = 0;
    Optional<Scanned> more = Optional.of(scan(run, place.segment(), position));
    while (more.isPresent()) {
      Scanned scanned = more.get();
      for (ClientHistory history : scanned.histories()) {
        if (history.mergedInto().isEmpty()) {
          tallies.forEach(tally -> tally.add(history.client(), history.history()));
        }
      }
      scanned.unreadable().forEach(unreadable);
      clients += scanned.histories().size() + scanned.unreadable().size();
      garbage += scanned.unreadable().size();
      position = scanned.next();
      if (hasEnded(run)) {
        return Optional.empty();
      }
      more =
          position.isPresent() && !isTimeUp.getAsBoolean() && !pass.isFull()
              ? another(run, place.segment(), position)
              : Optional.empty();
    }
    List<Chunk> chunks = tallies.stream().flatMap(tally -> tally.chunks().stream()).toList();
    parts.store(run, place.segment(), attempt, chunks, act);
    Manifest mine = new Manifest(attempt, counted(chunks), clients, garbage, position);
    return Optional.of(settled(run, place, mine, act));
  }

  private Scanned scan(Run run, int segment, Optional<String> position) {
    return histories.scan(segment, run.terms().parameters().segments(), position, page);
  }

  /** Empty where there is no capacity for it: another step goes on from what was read. */
  private Optional<Scanned> another(Run run, int segment, Optional<String> position) {
    try {
      return Optional.of(scan(run, segment, position));
    } catch (Busy notNow) {
      return Optional.empty();
    }
  }

  /** If that is not known, the next step asks again. */
  private boolean hasEnded(Run run) {
    try {
      return !runs.isRunning(run);
    } catch (Busy unknown) {
      return false;
    }
  }

  /** What counts of this step, whoever did it. */
  private Manifest settled(Run run, Place place, Manifest mine, Act act) {
    return parts.settle(run, place.segment(), place.position(), mine, act)
        ? mine
        : parts.manifest(run, place.segment(), place.position()).orElseThrow();
  }

  private static Map<String, Integer> counted(List<Chunk> chunks) {
    Map<String, Integer> counted = new HashMap<>();
    chunks.forEach(chunk -> counted.merge(chunk.label(), 1, Integer::sum));
    return counted;
  }
}
