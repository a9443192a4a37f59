package io.largesse.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a place says it has more than its movements add up to, negative where it has less.
 *
 * @param difference not nothing: units, or movements that are not on record
 */
public record Drift(Balance difference) {
  /** The states that differ, and how many movements are counted that are not on record. */
  public ObjectNode json() {
    return UnitsJson.changes(difference.units()).put("movements", difference.movements());
  }
}
