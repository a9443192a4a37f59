package io.largesse.money;

import io.largesse.audit.Act;
import io.largesse.json.Malformed;
import java.time.LocalDate;
import java.util.List;

/** Takes in rates as a bank publishes them: all of a file, or nothing of a faulty one. */
public final class ImportRates {
  private final RateSheets sheets;

  public ImportRates(RateSheets sheets) {
    this.sheets = sheets;
  }

  /** Imports a file of the ECB's; throws {@link Malformed} with its faults. */
  public Import ecb(String csv, Act act) {
    return all(EcbCsv.read(csv), act);
  }

  /** Imports sheets of one source and one base. */
  public Import all(List<RateSheet> read, Act act) {
    LocalDate first = read.stream().map(RateSheet::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = read.stream().map(RateSheet::day).max(LocalDate::compareTo).orElseThrow();
    RateSheet one = read.getFirst();
    return switch (sheets.keep(read, act)) {
      case RateSheets.Keeping.Kept(int changed) ->
          new Import.Done(one.source(), one.base(), first, last, read.size(), changed);
      case RateSheets.Keeping.TooManySources() -> new Import.TooManySources();
    };
  }
}
