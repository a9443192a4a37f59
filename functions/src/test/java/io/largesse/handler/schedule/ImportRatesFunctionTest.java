package io.largesse.handler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportRatesFunctionTest {
  private static final String FILE =
      "Date,USD,JPY,\n2026-11-23,1.1602,179.85,\n2026-11-20,1.1588,180.02,\n";

  private final TestTables tables = new TestTables();
  private final HttpServer bank;

  ImportRatesFunctionTest() throws IOException {
    bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void open() {
    bank.start();
  }

  @AfterEach
  void close() {
    bank.stop(0);
  }

  @Test
  void the_sample_event_brings_the_rates_of_the_day() throws IOException {
    publish("/rates.csv", FILE.getBytes(StandardCharsets.UTF_8));

    JsonNode answer = run("/rates.csv");

    assertThat(answer.path("days").asInt()).isEqualTo(2);
    assertThat(answer.path("changed").asInt()).isEqualTo(2);
    assertThat(answer.path("to").asText()).isEqualTo("2026-11-23");
    assertThat(known()).isEqualTo(1);
  }

  @Test
  void a_second_run_changes_nothing() throws IOException {
    publish("/rates.csv", FILE.getBytes(StandardCharsets.UTF_8));
    run("/rates.csv");

    assertThat(run("/rates.csv").path("changed").asInt()).isZero();
  }

  @Test
  void the_bank_may_zip_its_file() throws IOException {
    publish("/rates.zip", zipped(FILE));

    assertThat(run("/rates.zip").path("days").asInt()).isEqualTo(2);
  }

  @Test
  void the_bank_may_move_its_file() throws IOException {
    publish("/new.csv", FILE.getBytes(StandardCharsets.UTF_8));
    redirect("/old.csv", "/new.csv");

    assertThat(run("/old.csv").path("days").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Not today</html>",
        "Date,USD,JPY,\n",
        "Date,USD,JPY,\n2026-11-23,1.1602,179.85,\n2026-11-20,1.15",
        "Date,USD,JPY,\n2026-11-23,1.1602,179.85,\n2026-11-20,1.1588,soon,\n"
      })
  void nothing_is_kept_of_a_file_that_is_not_whole(String file) {
    publish("/rates.csv", file.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> run("/rates.csv")).isInstanceOf(IOException.class);

    assertThat(known()).isZero();
  }

  @Test
  void a_file_that_unfolds_without_end_is_refused() {
    publish("/rates.zip", zipped("N/A,".repeat(6_000_000)));

    assertThatThrownBy(() -> run("/rates.zip"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than");
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    publish("/rates.csv", new byte[10_000_001]);

    assertThatThrownBy(() -> run("/rates.csv")).isInstanceOf(IOException.class);
  }

  @Test
  void an_answer_without_a_file_is_an_error() {
    assertThatThrownBy(() -> run("/nowhere.csv"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("404");
  }

  @Test
  void the_bank_cannot_lead_elsewhere() {
    redirect("/rates.csv", "file:///etc/passwd");
    redirect("/other.csv", "http://rates.example/rates.csv");
    redirect("/round.csv", "/round.csv");

    assertThatThrownBy(() -> run("/rates.csv")).hasMessageContaining("another scheme");
    assertThatThrownBy(() -> run("/other.csv")).hasMessageContaining("https");
    assertThatThrownBy(() -> run("/round.csv")).hasMessageContaining("more than 3 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://rates.example/rates.csv", "ftp://rates.example", "rates.csv"})
  void an_address_begins_with_https(String address) {
    assertThatThrownBy(() -> function(address)).isInstanceOf(IOException.class);
  }

  @Test
  void without_an_address_nothing_is_fetched() throws IOException {
    assertThat(function("").path("skipped").asText()).isNotEmpty();
    assertThat(known()).isZero();
  }

  private JsonNode run(String path) throws IOException {
    return function("http://127.0.0.1:" + bank.getAddress().getPort() + path);
  }

  private JsonNode function(String address) throws IOException {
    return Invocation.of(
        new ImportRatesFunction(wiring(Map.of("RATES_ADDRESS", address))),
        Call.event("import-rates"));
  }

  /** How many sources have a sheet that is known on that Monday. */
  private int known() {
    return wiring(Map.of()).rateSheets().lastKnown(LocalDate.of(2026, 11, 23)).size();
  }

  private Wiring wiring(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(tables.environment());
    environment.putAll(more);
    return new Wiring(
        environment, InstantSource.fixed(Instant.parse("2026-11-23T17:00:00Z")), tables.database());
  }

  private void publish(String path, byte[] file) {
    bank.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, file.length == 0 ? -1 : file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
  }

  private void redirect(String path, String to) {
    bank.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private static byte[] zipped(String file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
      zip.write(file.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
