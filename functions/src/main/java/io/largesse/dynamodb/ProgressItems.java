package io.largesse.dynamodb;

import io.largesse.measurement.Progress;
import io.largesse.measurement.Run;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a run has come, as an item: a number for each segment, and one for each month. Each is of
 * a run by its number, as the id may come again.
 */
final class ProgressItems {
  static final String CLIENTS = "clients-";
  static final String DONE = "done-";
  static final String MONTHS = "months";
  static final String MONTH = "month-";
  static final String CELLS = "cells";

  private ProgressItems() {}

  /** The attribute {@code name} of {@code run}. */
  static String of(Run run, String name) {
    return run.number() + "-" + name;
  }

  static Progress read(Map<String, AttributeValue> item, Run run) {
    int segments = run.terms().parameters().segments();
    int done = 0;
    long clients = 0;
    for (int segment = 0; segment < segments; segment++) {
      done += item.containsKey(of(run, DONE + segment)) ? 1 : 0;
      clients += number(item, of(run, CLIENTS + segment));
    }
    return new Progress(
        segments,
        done,
        clients,
        Math.toIntExact(number(item, of(run, MONTHS))),
        Math.toIntExact(months(item, run)),
        number(item, of(run, CELLS)));
  }

  private static long months(Map<String, AttributeValue> item, Run run) {
    return item.keySet().stream().filter(name -> name.startsWith(of(run, MONTH))).count();
  }

  private static long number(Map<String, AttributeValue> item, String name) {
    return item.containsKey(name) ? Item.number(item, name) : 0;
  }
}
