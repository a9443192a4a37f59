package io.largesse.money;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The rates of some sheets, read as the house reads them: a better source with an older rate comes
 * before a lesser source with a newer one.
 */
public final class Rates implements RateBook {
  private final List<String> sources;
  private final List<RateSheet> sheets;

  /**
   * Reads {@code sheets}.
   *
   * @param sources the house's order of sources, the best first; a sheet of any other is not read
   * @param sheets in any order; those of days that are never asked for do no harm
   */
  public Rates(List<String> sources, List<RateSheet> sheets) {
    this.sources = List.copyOf(sources);
    this.sheets = List.copyOf(sheets);
  }

  @Override
  public Optional<ExchangeRate> rate(Currency from, Currency to, LocalDate day) {
    for (String source : sources) {
      ExchangeRate latest = null;
      for (RateSheet sheet : sheets) {
        if (sheet.source().equals(source) && reaches(sheet.day(), day)) {
          ExchangeRate rate = sheet.rate(from, to).orElse(null);
          if (rate != null && (latest == null || rate.day().isAfter(latest.day()))) {
            latest = rate;
          }
        }
      }
      if (latest != null) {
        return Optional.of(latest);
      }
    }
    return Optional.empty();
  }

  private static boolean reaches(LocalDate published, LocalDate day) {
    return !published.isAfter(day) && !published.isBefore(day.minusDays(DAYS_BACK_MAX));
  }
}
