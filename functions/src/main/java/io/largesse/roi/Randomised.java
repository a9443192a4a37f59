package io.largesse.roi;

import java.util.List;

/** Tells which arms of experiments speak of the gifts of a cell. */
@FunctionalInterface
public interface Randomised {
  Randomised NONE = (_, _) -> List.of();

  List<Cell.Arm> of(CellKey key, Period period);
}
