package io.largesse.threshold;

import java.time.LocalDate;

/** The days from one to another, both included. */
public record Span(LocalDate from, LocalDate to) {
  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A span does not end before it begins");
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
