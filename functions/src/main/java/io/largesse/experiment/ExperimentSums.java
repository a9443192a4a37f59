package io.largesse.experiment;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.binary.Sealed;
import io.largesse.roi.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the clients of experiments bought, arm by arm; made of parts in whatever order. */
public final class ExperimentSums {
  /** The label of chunks of these sums. */
  public static final String LABEL = "EXPERIMENTS";

  /** An attribute of more values than this tells something else than an arm. */
  public static final int ARMS_MAX = 50;

  private static final byte VERSION = 1;

  /**
   * A chunk that is as full as this takes no further experiment, which is a sixth of it at most.
   */
  private static final int BYTES_FULL = 200_000;

  /** By experiment, then by arm; empty where there were too many arms. */
  private final SortedMap<ExperimentId, Optional<SortedMap<String, ArmSums>>> sums =
      new TreeMap<>();

  /** Adds up chunks of {@link #LABEL}. */
  public static ExperimentSums of(Iterable<byte[]> chunks) {
    ExperimentSums all = new ExperimentSums();
    chunks.forEach(all::add);
    return all;
  }

  /**
   * Adds a client.
   *
   * @param post revenue of the window after
   * @param pre revenue of the window before
   * @param parts of the client's revenue that are margin
   */
  void add(ExperimentId experiment, String arm, long post, long pre, int parts) {
    arm(experiment, arm).ifPresent(known -> known.add(post, pre, parts));
  }

  /** By arm; empty if there were too many of them. */
  Optional<SortedMap<String, ArmSums>> arms(ExperimentId experiment) {
    return sums.getOrDefault(experiment, Optional.of(new TreeMap<>()));
  }

  List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    Encoder encoder = new Encoder();
    for (Map.Entry<ExperimentId, Optional<SortedMap<String, ArmSums>>> of : sums.entrySet()) {
      if (encoder.size() > BYTES_FULL) {
        chunks.add(chunk(chunks.size(), encoder));
        encoder = new Encoder();
      }
      write(of.getKey(), of.getValue(), encoder);
    }
    if (encoder.size() > 0) {
      chunks.add(chunk(chunks.size(), encoder));
    }
    return chunks;
  }

  private static Chunk chunk(int number, Encoder encoder) {
    return new Chunk(LABEL, number, Sealed.seal(VERSION, encoder.bytes()));
  }

  private static void write(
      ExperimentId experiment, Optional<SortedMap<String, ArmSums>> arms, Encoder encoder) {
    encoder.text(experiment.value());
    // One more than there are, and nothing for too many.
    encoder.number(arms.map(known -> known.size() + 1).orElse(0));
    arms.ifPresent(known -> known.forEach((arm, of) -> of.write(encoder.text(arm))));
  }

  private void add(byte[] chunk) {
    Decoder decoder = new Decoder(Sealed.open(VERSION, chunk));
    while (decoder.hasMore()) {
      ExperimentId experiment = new ExperimentId(decoder.text());
      int arms = decoder.number(ARMS_MAX + 1) - 1;
      if (arms < 0) {
        sums.put(experiment, Optional.empty());
      }
      for (int arm = 0; arm < arms; arm++) {
        Optional<ArmSums> known = arm(experiment, decoder.text());
        ArmSums more = ArmSums.read(decoder);
        known.ifPresent(of -> of.add(more));
      }
    }
  }

  /** Empty if there are too many arms, of which this may be the first. */
  private Optional<ArmSums> arm(ExperimentId experiment, String arm) {
    Optional<SortedMap<String, ArmSums>> arms =
        sums.computeIfAbsent(experiment, _ -> Optional.of(new TreeMap<>()));
    if (arms.isPresent() && arms.get().size() == ARMS_MAX && !arms.get().containsKey(arm)) {
      sums.put(experiment, Optional.empty());
      return Optional.empty();
    }
    return arms.map(known -> known.computeIfAbsent(arm, _ -> new ArmSums()));
  }
}
