package io.largesse.segment;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import java.util.List;

/** The purchases of one client: spend, frequency, and spend by category and by channel. */
final class Purchases extends Occurrences<Bought> {
  private final History history;
  private final Columns columns;

  Purchases(History history, Vocabulary vocabulary) {
    super(history.purchases(), vocabulary.sums());
    this.history = history;
    this.columns = new Columns(vocabulary);
  }

  @Override
  int day(Bought bought) {
    return bought.day();
  }

  @Override
  void add(Bought bought, long[] sums, int row) {
    List<BoughtLine> lines = bought.lines();
    long spend = 0;
    // By index: an iterator for each purchase would be a good part of the work.
    for (int index = 0; index < lines.size(); index++) {
      BoughtLine line = lines.get(index);
      spend += line.units();
      int column = columns.of(line.category());
      if (column != Columns.NONE) {
        sums[row + column] += line.units();
      }
    }
    sums[row + Vocabulary.SPEND] += spend;
    sums[row + Vocabulary.FREQUENCY] += bought.whollyReturned() ? 0 : 1;
    int column = columns.of(bought.channel());
    if (column != Columns.NONE) {
      sums[row + column] += spend;
    }
  }

  /** The day of the last one until the end of {@code day} that is not wholly returned. */
  int last(int day) {
    List<Bought> purchases = history.purchases();
    for (int index = purchases.size() - 1; index >= 0; index--) {
      Bought bought = purchases.get(index);
      if (bought.day() <= day && !bought.whollyReturned()) {
        return bought.day();
      }
    }
    return history.forgotten().last().orElse(Reading.NONE);
  }

  /** The first day after {@code day} of one. */
  int next(int day) {
    return series().day(series().count(day));
  }
}
