package io.largesse.money;

import io.largesse.json.Fault;
import io.largesse.json.Malformed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads rates as the European Central Bank publishes them: a line of currencies, then a line for
 * each day, in a file of one day or of all days since 1999.
 *
 * <p>All of it is read before anything is said, and it is good as a whole or not at all. A fault
 * names line and column, such as {@code /lines/17/USD}; the line of currencies is the first.
 */
public final class EcbCsv {
  public static final String SOURCE = "ECB";

  /** Days at most: the bank has published some 7,000 since 1999, and 256 come each year. */
  private static final int LINES_MAX = 20_000;

  private static final int COLUMNS_MAX = 200;
  private static final int FAULTS_MAX = 100;
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final String NONE = "N/A";
  private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** How the file of one day writes its day: 23 November 2026. */
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private final List<Fault> faults = new ArrayList<>();

  private EcbCsv() {}

  /** The rates of each day, in the order of the file; throws {@link Malformed} with the faults. */
  public static List<RateSheet> read(String csv) {
    return new EcbCsv().sheets(csv);
  }

  private List<RateSheet> sheets(String csv) {
    List<String> lines =
        csv.lines().map(line -> line.replace("\uFEFF", "")).limit(LINES_MAX + 2L).toList();
    if (lines.size() > LINES_MAX + 1) {
      throw new Malformed("/lines", "are at most " + LINES_MAX + " days");
    }
    List<Optional<Currency>> columns = columns(lines.isEmpty() ? "" : lines.getFirst());
    List<RateSheet> sheets = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    for (int index = 1; index < lines.size() && faults.size() < FAULTS_MAX; index++) {
      String line = lines.get(index);
      if (!line.isBlank()) {
        sheet(index + 1, cells(line), columns, days).ifPresent(sheets::add);
      }
    }
    if (faults.isEmpty() && sheets.isEmpty()) {
      fault(1, "Date", "no day follows");
    }
    if (!faults.isEmpty()) {
      throw new Malformed(faults.subList(0, Math.min(faults.size(), FAULTS_MAX)));
    }
    return sheets;
  }

  /** The currency of each column; none for the day, and for what follows a comma at the end. */
  private List<Optional<Currency>> columns(String line) {
    List<String> names = cells(line);
    // The bank ends all lines with a comma: one that ends without it was cut off.
    int end = names.getLast().isEmpty() ? names.size() - 1 : names.size();
    if (!names.getFirst().equals("Date") || end < 2 || names.size() > COLUMNS_MAX) {
      throw new Malformed("/lines/1", "is Date and the codes of 1 to 198 currencies");
    }
    List<Optional<Currency>> columns = new ArrayList<>();
    columns.add(Optional.empty());
    for (String name : names.subList(1, end)) {
      Optional<Currency> currency = currency(name);
      if (currency.isEmpty() || columns.contains(currency)) {
        fault(1, name, "is an ISO 4217 currency, named once");
      }
      columns.add(currency);
    }
    if (end < names.size()) {
      columns.add(Optional.empty());
    }
    return columns;
  }

  private Optional<RateSheet> sheet(
      int line, List<String> cells, List<Optional<Currency>> columns, Set<LocalDate> days) {
    int before = faults.size();
    if (cells.size() != columns.size()) {
      fault(line, "", "has " + columns.size() + " cells, as the first line");
      return Optional.empty();
    }
    Optional<LocalDate> day = day(cells.getFirst());
    if (day.isEmpty() || !days.add(day.get())) {
      fault(line, "Date", "is a day of 1999 to 2199, such as 2026-11-23, that no other line has");
    }
    Map<Currency, BigDecimal> rates = new LinkedHashMap<>();
    for (int column = 1; column < cells.size(); column++) {
      String cell = cells.get(column);
      Optional<Currency> currency = columns.get(column);
      if (currency.isPresent() && !cell.isEmpty() && !cell.equals(NONE)) {
        String name = currency.get().getCurrencyCode();
        rate(line, name, cell).ifPresent(rate -> rates.put(currency.get(), rate));
      }
    }
    return faults.size() > before
        ? Optional.empty()
        : day.map(of -> new RateSheet(SOURCE, of, EURO, rates));
  }

  private Optional<BigDecimal> rate(int line, String column, String cell) {
    if (RATE.matcher(cell).matches()) {
      BigDecimal rate = new BigDecimal(cell);
      if (rate.signum() > 0) {
        return Optional.of(rate);
      }
    }
    fault(line, column, "is N/A or a rate above zero, such as 1.0834");
    return Optional.empty();
  }

  private void fault(int line, String column, String detail) {
    String name = column.matches("[A-Za-z]{1,4}") ? "/" + column : "";
    faults.add(new Fault("/lines/" + line + name, detail));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", COLUMNS_MAX + 2)).map(String::strip).toList();
  }

  private static Optional<Currency> currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      return currency.getDefaultFractionDigits() < 0 || currency.equals(EURO)
          ? Optional.empty()
          : Optional.of(currency);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String cell) {
    try {
      LocalDate day =
          DAY.matcher(cell).matches() ? LocalDate.parse(cell) : LocalDate.parse(cell, IN_WORDS);
      return Optional.of(day).filter(read -> read.getYear() >= 1999 && read.getYear() < 2200);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
