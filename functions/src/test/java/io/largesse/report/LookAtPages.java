package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows a page of every language to a browser, and ends with 1 if anything is wrong. */
final class LookAtPages {
  private static final int SHEETS_MIN = 8;
  private static final int SHEETS_MAX = 14;

  /** A page that has every fault that a look must find. */
  private static final String BROKEN =
      """
      <!DOCTYPE html><html><body><p style="color:#bbb">pale</p><div style="width:3000px">wide</div>
      <p style="font-size:5px">tiny</p><img src="http://127.0.0.1:9/none.png">
      <svg viewBox="0 0 100 20"><text x="5" y="12">one</text><text x="8" y="12">two</text></svg>
      <script>console.error("said"); setTimeout(() => {}, 0); missing();</script></body></html>
      """;

  private static final List<String> FAULTS =
      List.of("contrast", "overflow", "small text", "request: ", "overlap", "console", "exception");

  private LookAtPages() {}

  /** Arguments: the browser's program, and a folder for the pages. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<String> faults = new ArrayList<>();
    try (Chromium chromium = Chromium.start(args[0], folder);
        Tab tab = chromium.open()) {
      Look look = new Look(tab);
      Path broken = Files.writeString(folder.resolve("broken.html"), BROKEN).toAbsolutePath();
      List<String> found = look.faults(broken);
      FAULTS.stream()
          .filter(fault -> found.stream().noneMatch(text -> text.contains(fault)))
          .forEach(fault -> faults.add("A broken page does not show: " + fault));
      for (Language language : Language.values()) {
        look(look, language, folder, faults);
      }
    }
    faults.forEach(System.out::println);
    if (!faults.isEmpty()) {
      System.exit(1);
    }
  }

  private static void look(Look look, Language language, Path folder, List<String> faults)
      throws IOException {
    Path page = folder.resolve(language.code() + ".html").toAbsolutePath();
    Files.writeString(page, ReportPage.write(SampleContent.content(), language));
    look.faults(page).forEach(fault -> faults.add(language.code() + ", " + fault));
    String words = look.words();
    StateWords states = new StateWords(language);
    for (State state : State.values()) {
      if (!words.contains(states.name(state)) || !words.contains(states.meaning(state))) {
        faults.add(language.code() + ": the page does not say " + state);
      }
    }
    int sheets = look.sheets();
    if (sheets < SHEETS_MIN || sheets > SHEETS_MAX) {
      faults.add("%s: %d sheets of paper".formatted(language.code(), sheets));
    }
    System.out.printf("%s: %s, %d sheets of paper%n", language.code(), page, sheets);
  }
}
