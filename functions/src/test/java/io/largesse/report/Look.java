package io.largesse.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Looks at a page as its readers do, on a screen and on paper, and says what hinders them. */
final class Look {
  /** A screen, A4 at 96 dots per inch, and a telephone. */
  private static final int[] SCREENS = {1280, 794, 390};

  /** A4 without the page's margins. */
  private static final int PAPER = 703;

  private static final int HEIGHT = 1000;
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
  private static final String SCRIPT = script();

  private final Tab tab;

  Look(Tab tab) {
    this.tab = tab;
  }

  /** All that is wrong with the page in {@code file}; nothing if all is well. */
  List<String> faults(Path file) {
    List<String> faults = new ArrayList<>();
    for (int width : SCREENS) {
      media("screen", width);
      String address = file.toUri().toString();
      tab.load(address).stream()
          .map(event -> fault(event, address))
          .filter(fault -> !fault.isEmpty())
          .forEach(faults::add);
      see(width + " px", faults);
    }
    media("print", PAPER);
    see("paper", faults);
    return faults;
  }

  /** The words that a reader sees of the page that was looked at last. */
  String words() {
    return tab.evaluate("document.body.innerText").asText();
  }

  /** How many sheets the page that was looked at last takes. */
  int sheets() {
    JsonNode printed =
        tab.ask(
            "Page.printToPDF",
            Json.object().put("preferCSSPageSize", true).put("printBackground", false));
    String document =
        new String(
            Base64.getDecoder().decode(printed.path("data").asText()), StandardCharsets.ISO_8859_1);
    return (int) PAGE.matcher(document).results().count();
  }

  private void media(String media, int width) {
    tab.ask("Emulation.setEmulatedMedia", Json.object().put("media", media));
    tab.ask(
        "Emulation.setDeviceMetricsOverride",
        Json.object()
            .put("width", width)
            .put("height", HEIGHT)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  private void see(String where, List<String> faults) {
    Json.parse(tab.evaluate(SCRIPT).asText())
        .forEach(fault -> faults.add(where + ": " + fault.asText()));
  }

  /** What is wrong with {@code event}; empty if nothing is. */
  private static String fault(JsonNode event, String address) {
    JsonNode said = event.path("params");
    return switch (event.path("method").asText()) {
      case "Runtime.consoleAPICalled" -> "console: " + said.path("args");
      case "Runtime.exceptionThrown" -> "exception: " + said.path("exceptionDetails");
      case "Log.entryAdded" -> "log: " + said.path("entry").path("text").asText();
      case "Network.requestWillBeSent" -> {
        String asked = said.path("request").path("url").asText();
        yield asked.equals(address) ? "" : "request: " + asked;
      }
      default -> "";
    };
  }

  private static String script() {
    try (InputStream in = Look.class.getResourceAsStream("/report/look.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
