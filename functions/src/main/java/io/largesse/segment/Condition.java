package io.largesse.segment;

import io.largesse.place.Country;
import java.util.List;

/** What must hold of a client. */
public sealed interface Condition {
  /** Each of them, at least one. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** One of them at least. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** The condition does not hold: neither does any comparison of what is absent. */
  record Not(Condition condition) implements Condition {}

  /** What is measured is there and within bounds. */
  record Compared(Measure measure, Bounds bounds) implements Condition {}

  /** The client resides in one of the countries. */
  record Market(List<Country> countries) implements Condition {
    public Market {
      countries = List.copyOf(countries);
    }
  }

  /** The client has the attribute, with one of the values. */
  record Attribute(String name, List<String> values) implements Condition {
    public Attribute {
      values = List.copyOf(values);
    }
  }
}
