package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunParametersJsonTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final RunParametersJson JSON =
      new RunParametersJson(Currency.getInstance("EUR"), Optional.empty(), TODAY);

  @Test
  void what_is_left_out_is_what_the_method_says() {
    RunParameters parameters = read(JSON, "{'margin':{'default':'0.65','JP':'0.60'}}");

    assertThat(parameters)
        .isEqualTo(
            new RunParameters(
                TODAY,
                LocalDate.of(2024, 11, 1),
                LocalDate.of(2026, 11, 27),
                180,
                new Margins(new BigDecimal("0.65"), Map.of("JP", new BigDecimal("0.60"))),
                30,
                new Bands(
                    List.of(
                        0L,
                        50_000L,
                        100_000L,
                        200_000L,
                        500_000L,
                        1_000_000L,
                        2_000_000L,
                        5_000_000L),
                    List.of(30, 90, 180, 365),
                    List.of(365, 1_095)),
                List.of(),
                8));
    assertThat(parameters.margins().of("JP")).isEqualTo(6_000);
    assertThat(parameters.margins().of("FR")).isEqualTo(6_500);
  }

  @Test
  void a_currency_without_cents_has_bands_of_whole_units() {
    RunParametersJson yen =
        new RunParametersJson(
            Currency.getInstance("JPY"), Optional.of(new Margins(BigDecimal.ONE, Map.of())), TODAY);

    assertThat(read(yen, "{}").bands().money()).startsWith(0L, 500L);
  }

  @Test
  void what_is_written_is_read_back() {
    String json =
        "{'asOf':'2026-03-01','from':'2025-01-01','to':'2025-06-30','windowDays':7,"
            + "'margin':{'default':'0.50'},'minEpisodes':5,'bands':{'money':['0.00','99.50'],"
            + "'recencyDays':[],'tenureDays':[1]},'stratifyBy':['tier','value'],'segments':64}";
    RunParameters parameters = read(JSON, json);

    assertThat(Json.write(JSON.write(parameters))).isEqualTo(json.replace('\'', '"'));
    assertThat(read(JSON, Json.write(JSON.write(parameters)))).isEqualTo(parameters);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/windowDays | {\"windowDays\":6,\"margin\":{\"default\":\"1\"}}",
        "/windowDays | {\"windowDays\":301,\"margin\":{\"default\":\"1\"}}",
        "/margin | {}",
        "/margin | {\"margin\":{\"FR\":\"1\"}}",
        "/margin/default | {\"margin\":{\"default\":\"1.01\"}}",
        "/margin/default | {\"margin\":{\"default\":\"0.00001\"}}",
        "/margin | {\"margin\":{\"default\":\"1\",\"XX\":\"1\"}}",
        "/segments | {\"segments\":65,\"margin\":{\"default\":\"1\"}}",
        "/minEpisodes | {\"minEpisodes\":0,\"margin\":{\"default\":\"1\"}}",
        "/bands/money | {\"bands\":{\"money\":[\"1\",\"1\"]},\"margin\":{\"default\":\"1\"}}",
        "/bands/money/0 | {\"bands\":{\"money\":[\"0.001\"]},\"margin\":{\"default\":\"1\"}}",
        "/bands/tenureDays/0 | {\"bands\":{\"tenureDays\":[-1]},\"margin\":{\"default\":\"1\"}}",
        "/from | {\"from\":\"2026-01-02\",\"to\":\"2026-01-01\",\"margin\":{\"default\":\"1\"}}",
        "/to | {\"to\":\"2020-01-01\",\"margin\":{\"default\":\"1\"}}",
        "/bands/tenureDays | {\"bands\":{\"tenureDays\":[2,1]},\"margin\":{\"default\":\"1\"}}",
        "/stratifyBy | {\"stratifyBy\":[\"a\",\"a\"],\"margin\":{\"default\":\"1\"}}",
        "'' | {\"unheardOf\":1,\"margin\":{\"default\":\"1\"}}",
      })
  void a_fault_is_named_where_it_is(String pointer, String json) {
    Malformed malformed = catchThrowableOfType(Malformed.class, () -> read(JSON, json));

    assertThat(malformed.faults()).extracting(Fault::pointer).containsExactly(pointer);
  }

  private static RunParameters read(RunParametersJson reader, String json) {
    return Fields.read(Json.parse(json.replace('\'', '"')), reader::read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/asOf | {'asOf':'2026-11-29'}",
        "/asOf | {'asOf':'2020-02-29'}",
        "/asOf | {'asOf':'2021-11-29'}",
        "`` | {'asOf':'2021-11-30'}",
        "`` | {'asOf':null}",
        "/to | {'from':'2027-01-01','to':'2030-01-01'}",
        "/to | {'to':'2026-11-28'}",
        "`` | {'to':'2026-11-27'}",
        "/to | {'from':'2020-01-01','to':'2021-11-28'}",
        "`` | {'from':'2020-01-01','to':'2021-11-29'}",
        "/from | {'from':'2026-11-28'}",
        "`` | {'from':'2026-11-27'}",
      })
  void what_is_ordered_leaves_days_to_measure(String pointer, String json) {
    RunParametersJson ordered =
        new RunParametersJson(
            Currency.getInstance("EUR"), Optional.of(new Margins(BigDecimal.ONE, Map.of())), TODAY);
    Malformed malformed =
        catchThrowableOfType(
            Malformed.class,
            () ->
                Fields.read(
                    Json.parse(json.replace('\'', '"')),
                    fields -> fields.build(ordered.ordered(fields))));

    assertThat(malformed == null ? List.<Fault>of() : malformed.faults())
        .extracting(Fault::pointer)
        .isEqualTo(pointer.isEmpty() ? List.of() : List.of(pointer));
  }

  @Test
  void equal_margins_are_the_same_however_they_are_written() {
    assertThat(read(JSON, "{'margin':{'default':'0.650','JP':'1'}}"))
        .isEqualTo(read(JSON, "{'margin':{'default':'0.65','JP':'1.0'}}"));
  }
}
