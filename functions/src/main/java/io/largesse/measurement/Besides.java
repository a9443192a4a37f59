package io.largesse.measurement;

import io.largesse.roi.Measuring;
import io.largesse.roi.Tally;
import java.util.List;

/** What else is added up over the histories that a run reads, in chunks of labels of its own. */
@FunctionalInterface
public interface Besides {
  Besides NOTHING = (_, _) -> List.of();

  /** New ones for one step of {@code run}. */
  List<Tally> of(Run run, Measuring measuring);
}
