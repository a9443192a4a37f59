package io.largesse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.largesse.json.Fault;
import io.largesse.json.Malformed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EcbCsvTest {
  private static final String HISTORY =
      """
      Date,USD,JPY,CYP,BHD,ISK,
      2026-11-23,1.1602,179.85,N/A,0.4374,143.2,
      2026-11-20,1.1588,180.02,N/A,N/A,143,
      1999-01-04,1.1789,133.73,0.58231,N/A,81.48,
      """;

  @Test
  void the_history_is_a_sheet_for_each_day() {
    List<RateSheet> sheets = EcbCsv.read(HISTORY);

    assertThat(sheets)
        .extracting(RateSheet::day)
        .containsExactly(
            LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 20), LocalDate.of(1999, 1, 4));
    assertThat(sheets)
        .allSatisfy(
            sheet -> {
              assertThat(sheet.source()).isEqualTo("ECB");
              assertThat(sheet.base()).isEqualTo(currency("EUR"));
            });
    assertThat(sheets.getFirst().rates())
        .isEqualTo(
            Map.of(
                currency("USD"), new BigDecimal("1.1602"),
                currency("JPY"), new BigDecimal("179.85"),
                currency("BHD"), new BigDecimal("0.4374"),
                currency("ISK"), new BigDecimal("143.2")));
    assertThat(sheets.getLast().rates()).containsKey(currency("CYP"));
  }

  @Test
  void the_file_of_one_day_writes_its_day_in_words() {
    List<RateSheet> sheets =
        EcbCsv.read("Date, USD, JPY, \n3 November 2026, 1.1602, 179.85, \n".replace("\n", "\r\n"));

    assertThat(sheets)
        .singleElement()
        .satisfies(
            sheet -> {
              assertThat(sheet.day()).isEqualTo(LocalDate.of(2026, 11, 3));
              assertThat(sheet.rates()).hasSize(2);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,USD\n2026-11-23,1.1602\n",
        "Date,USD,\n2026-11-23,1.1602,",
        "\uFEFFDate,USD,\n2026-11-23,1.1602,\n\n",
        "Date,USD,CHF\n2026-11-23,1.1602,\n",
        "Date,USD,CHF,\n2026-11-23,1.1602,N/A,\n"
      })
  void commas_at_the_end_empty_lines_and_marks_do_not_matter(String csv) {
    assertThat(EcbCsv.read(csv))
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.rates()).containsOnlyKeys(currency("USD")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "179.85      | 0        | /lines/2/JPY",
        "179.85      | -1       | /lines/2/JPY",
        "179.85      | 1e3      | /lines/2/JPY",
        "179.85      | 1,5      | /lines/2",
        "143,        | 143      | /lines/3",
        "179.85      | n/a      | /lines/2/JPY",
        "179.85      | 0.000000 | /lines/2/JPY",
        "2026-11-23  | 2026-2-3 | /lines/2/Date",
        "2026-11-23  | 2026-02-30 | /lines/2/Date",
        "2026-11-23  | 1998-11-23 | /lines/2/Date",
        "2026-11-23  | 2026-11-20 | /lines/3/Date",
        "JPY         | USD      | /lines/1/USD",
        "JPY         | XXX      | /lines/1/XXX",
        "JPY         | QQQ      | /lines/1/QQQ",
        "JPY         | EUR      | /lines/1/EUR",
        "Date        | Day      | /lines/1",
      })
  void a_wrong_cell_is_pointed_at(String good, String bad, String pointer) {
    String csv = HISTORY.replaceFirst(good, bad);

    Malformed malformed = catchThrowableOfType(Malformed.class, () -> EcbCsv.read(csv));

    assertThat(malformed.faults()).extracting(Fault::pointer).containsExactly(pointer);
  }

  @Test
  void all_faults_are_named_at_once() {
    String csv = HISTORY.replace("1.1602", "?").replace("133.73", "").replace("81.48", "-");

    Malformed malformed = catchThrowableOfType(Malformed.class, () -> EcbCsv.read(csv));

    assertThat(malformed.faults())
        .extracting(Fault::pointer)
        .containsExactly("/lines/2/USD", "/lines/4/ISK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "Date", "Date,USD", "Date,USD,\n\n", "<html></html>", "{}"})
  void a_file_without_a_day_is_refused(String csv) {
    assertThatThrownBy(() -> EcbCsv.read(csv)).isInstanceOf(Malformed.class);
  }

  @Test
  void a_file_without_end_is_refused() {
    String csv =
        "Date,USD\n"
            + IntStream.rangeClosed(0, 20_000)
                .mapToObj(index -> LocalDate.of(1999, 1, 4).plusDays(index) + ",1.1")
                .collect(Collectors.joining("\n"));

    Malformed malformed = catchThrowableOfType(Malformed.class, () -> EcbCsv.read(csv));

    assertThat(malformed.faults()).extracting(Fault::pointer).containsExactly("/lines");
    assertThat(EcbCsv.read(csv.substring(0, csv.lastIndexOf('\n')))).hasSize(20_000);
  }

  private static Currency currency(String code) {
    return Currency.getInstance(code);
  }
}
