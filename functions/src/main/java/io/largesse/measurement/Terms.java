package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run goes by from its first step to its last, whatever changes meanwhile.
 *
 * @param series which of the settings' runs this is; empty if somebody asked for it
 * @param leads whether HQ reads it once it is complete, where it names no run
 * @param today the day on which it was ordered
 * @param axes the segment axes that there were
 * @param leftOut experiments that it does not read, at most {@value #LEFT_OUT_MAX} of them
 * @param codeVersion of the code that took the order
 * @param request as it came, with what it left out left out; null of the settings' runs
 */
public record Terms(
    Optional<String> series,
    boolean leads,
    RunParameters parameters,
    LocalDate today,
    Set<String> axes,
    List<LeftOut> leftOut,
    String codeVersion,
    JsonNode request) {
  /** As many of those that are left out are named. */
  static final int LEFT_OUT_MAX = 50;

  public Terms {
    axes = Set.copyOf(axes);
    leftOut = List.copyOf(leftOut);
  }

  /** The months that the run measures; empty if nothing of its days is kept. */
  public Optional<MonthSpan> months() {
    return MonthSpan.of(parameters, today);
  }

  /**
   * Whether both order the same: by what was asked, as what was left out may stand for something
   * else on another day.
   */
  boolean asksTheSameAs(Terms other) {
    return series.equals(other.series)
        && (series.isPresent()
            || request.equals(other.request)
            || parameters.equals(other.parameters));
  }
}
