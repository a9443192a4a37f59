package io.largesse.census;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.ClientHistory;
import io.largesse.history.History;
import io.largesse.segment.Axis;
import io.largesse.segment.Evaluation;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Asks clients the question of one census. */
final class Teller {
  private static final int MONTHS = 12;

  private final Axis axis;
  private final Optional<Evaluation> tried;
  private final int day;
  private final int before;

  private Teller(Census census, Optional<Evaluation> tried) {
    LocalDate today = census.day();
    this.axis = census.axis();
    this.tried = tried;
    this.day = Math.toIntExact(today.toEpochDay());
    this.before = Math.toIntExact(today.minusMonths(MONTHS).toEpochDay());
  }

  static Teller of(Census census, Currency reference) {
    return switch (census.question()) {
      case Question.Kept _ -> new Teller(census, Optional.empty());
      case Question.Tried(var definition, _) ->
          new Teller(census, Optional.of(new Evaluation(List.of(definition), reference)));
    };
  }

  /** Counts a client, but for a record that is part of another, or holds nothing yet. */
  void ask(ClientHistory client, Counting counting) {
    if (client.mergedInto().isPresent() || client.version() == 0) {
      return;
    }
    History history = client.history();
    Optional<String> now = history.placement(axis.name()).segment();
    Optional<String> would = tried.map(evaluation -> evaluation.judge(history).segment(axis, day));
    counting.add(tried.isPresent() ? would : now, history.profile().market(), spend(history));
    would.ifPresent(to -> counting.add(new Move(now, to)));
  }

  private long spend(History history) {
    long spend = 0;
    for (Bought bought : history.purchases()) {
      if (before < bought.day() && bought.day() <= day) {
        for (BoughtLine line : bought.lines()) {
          spend = Math.addExact(spend, line.units());
        }
      }
    }
    return spend;
  }
}
