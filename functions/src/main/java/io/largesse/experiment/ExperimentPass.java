package io.largesse.experiment;

import io.largesse.client.ClientId;
import io.largesse.experiment.Assignment.ByAttribute;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import io.largesse.history.Profile;
import io.largesse.id.KeyedHash;
import io.largesse.place.Country;
import io.largesse.roi.Chunk;
import io.largesse.roi.Margins;
import io.largesse.roi.Measuring;
import io.largesse.roi.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up what the clients of each experiment bought: everyone who was assigned counts, with zero
 * when nothing was bought (roi method: randomised).
 */
public final class ExperimentPass implements Tally {
  private static final int NEVER = Integer.MAX_VALUE;

  private final List<Watched> watched;
  private final Margins margins;
  private final Map<String, Integer> partsByMarket = new HashMap<>();
  private final Draw draw;
  private final ExperimentSums sums = new ExperimentSums();

  /** Looks at those of {@code experiments} that are reported in the run. */
  public ExperimentPass(Measuring measuring, KeyedHash hash, List<Experiment> experiments) {
    watched =
        experiments.stream()
            .filter(of -> ExperimentState.in(measuring, of) == ExperimentState.REPORTED)
            .map(Watched::new)
            .toList();
    margins = measuring.parameters().margins();
    draw = new Draw(hash);
  }

  @Override
  public void add(ClientId client, History history) {
    for (int index = 0; index < watched.size(); index++) {
      Watched of = watched.get(index);
      Optional<String> arm = arm(of, client, history);
      if (arm.isPresent()) {
        long pre = revenue(history.purchases(), of.day - of.window, of.day - 1);
        long post = revenue(history.purchases(), of.day + 1, of.day + of.window);
        int parts = parts(history.profile().market().orElse(""));
        sums.add(of.experiment.id(), arm.get(), post, pre, parts);
      }
    }
  }

  @Override
  public List<Chunk> chunks() {
    return sums.chunks();
  }

  private int parts(String market) {
    return partsByMarket.computeIfAbsent(market, margins::of);
  }

  private Optional<String> arm(Watched of, ClientId client, History history) {
    Map<String, String> attributes = history.profile().attributes();
    return switch (of.experiment.assignment()) {
      case ByAttribute(String attribute, _) -> Optional.ofNullable(attributes.get(attribute));
      case HoldOut holdOut ->
          takesPart(holdOut, history, of.day)
              ? Optional.of(
                  draw.holdsOut(of.experiment.id(), client, of.bound)
                      ? HoldOut.HELD_OUT
                      : HoldOut.OFFERED)
              : Optional.empty();
    };
  }

  private static boolean takesPart(HoldOut holdOut, History history, int day) {
    Profile profile = history.profile();
    return profile.since().orElse(history.firstPurchaseDay().orElse(NEVER)) <= day
        && (holdOut.markets().isEmpty()
            || profile.market().filter(of -> holdOut.isOf(new Country(of))).isPresent());
  }

  /** Of the purchases from {@code first} to {@code last}. */
  private static long revenue(List<Bought> purchases, int first, int last) {
    long units = 0;
    for (int index = 0; index < purchases.size(); index++) {
      Bought bought = purchases.get(index);
      if (bought.day() >= first && bought.day() <= last) {
        List<BoughtLine> lines = bought.lines();
        for (int line = 0; line < lines.size(); line++) {
          units = Math.addExact(units, lines.get(line).units());
        }
      }
    }
    return units;
  }

  /** An experiment, made ready for millions of clients. */
  private static final class Watched {
    final Experiment experiment;
    final int day;
    final int window;
    final long bound;

    Watched(Experiment experiment) {
      this.experiment = experiment;
      day = Math.toIntExact(experiment.assignedAt().toEpochDay());
      window = experiment.windowDays();
      bound = experiment.holdOut().map(holdOut -> Draw.bound(holdOut.share())).orElse(0L);
    }
  }
}
