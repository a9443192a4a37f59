package io.largesse.dynamodb;

import io.largesse.measurement.Progress;
import io.largesse.measurement.Run;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far a run has come, as an item: a number for each segment, and one for each month. */
final class ProgressItems {
  static final String CLIENTS = "clients-";
  static final String DONE = "done-";
  static final String MONTHS = "months";
  static final String MONTH = "month-";
  static final String CELLS = "cells";

  private ProgressItems() {}

  static Progress read(Map<String, AttributeValue> item, Run run) {
    int segments = run.terms().parameters().segments();
    int done = 0;
    long clients = 0;
    for (int segment = 0; segment < segments; segment++) {
      done += item.containsKey(DONE + segment) ? 1 : 0;
      clients += number(item, CLIENTS + segment);
    }
    return new Progress(
        segments,
        done,
        clients,
        Math.toIntExact(number(item, MONTHS)),
        Math.toIntExact(item.keySet().stream().filter(name -> name.startsWith(MONTH)).count()),
        number(item, CELLS));
  }

  private static long number(Map<String, AttributeValue> item, String name) {
    return item.containsKey(name) ? Item.number(item, name) : 0;
  }
}
