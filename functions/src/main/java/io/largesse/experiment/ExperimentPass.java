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
        add(of, arm.get(), history);
      }
    }
  }

  /** Both windows in one look at the purchases, which are in order of day. */
  private void add(Watched of, String arm, History history) {
    List<Bought> purchases = history.purchases();
    long pre = 0;
    long post = 0;
    for (int index = firstFrom(purchases, of.day - of.window);
        index < purchases.size() && purchases.get(index).day() <= of.day + of.window;
        index++) {
      Bought bought = purchases.get(index);
      if (bought.day() < of.day) {
        pre = Math.addExact(pre, revenue(bought));
      } else if (bought.day() > of.day) {
        post = Math.addExact(post, revenue(bought));
      }
    }
    sums.add(of.experiment.id(), arm, post, pre, parts(history.profile().market().orElse("")));
  }

  /** The index of the first of {@code purchases} that is not of before {@code day}. */
  private static int firstFrom(List<Bought> purchases, int day) {
    int from = 0;
    int to = purchases.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (purchases.get(middle).day() < day) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static long revenue(Bought bought) {
    long units = 0;
    for (BoughtLine line : bought.lines()) {
      units = Math.addExact(units, line.units());
    }
    return units;
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
    return history.tenureDay().orElse(Integer.MAX_VALUE) <= day
        && (holdOut.markets().isEmpty()
            || profile.market().filter(of -> holdOut.isOf(new Country(of))).isPresent());
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
