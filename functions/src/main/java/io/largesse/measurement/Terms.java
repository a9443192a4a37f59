package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a run goes by from its first step to its last, whatever changes meanwhile.
 *
 * @param series which of the settings' runs this is; empty if somebody asked for it
 * @param today the day on which it was ordered
 * @param axes the segment axes that there were
 * @param codeVersion of the code that took the order
 * @param request as it came, with what it left out left out; null of the settings' runs
 */
public record Terms(
    Optional<String> series,
    RunParameters parameters,
    LocalDate today,
    Set<String> axes,
    String codeVersion,
    JsonNode request) {
  public Terms {
    axes = Set.copyOf(axes);
  }

  /** The terms of one of the settings' runs. */
  static Terms ofSeries(
      String series, RunParameters parameters, LocalDate today, Set<String> axes, String version) {
    return new Terms(Optional.of(series), parameters, today, axes, version, NullNode.getInstance());
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
