package io.largesse.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a benchmark measured, as a table in Markdown under one sentence that says how. */
final class Table {
  private final String how;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String how, String... headings) {
    this.how = how;
    rows.add(List.of(headings));
    rows.add(Collections.nCopies(headings.length, "---"));
  }

  /** Adds a row; numbers are written as they are. */
  Table row(Object... cells) {
    rows.add(Stream.of(cells).map(Object::toString).toList());
    return this;
  }

  @Override
  public String toString() {
    return rows.stream()
        .map(row -> "| " + String.join(" | ", row) + " |")
        .collect(Collectors.joining("\n", how + "\n\n", ""));
  }
}
