package io.largesse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

final class ReportPageTest {
  private static final Set<String> LOADS_OR_RUNS =
      Set.of("script", "img", "iframe", "object", "embed", "link", "form", "a", "use", "image");

  @ParameterizedTest
  @EnumSource
  void a_hostile_name_is_text_and_nothing_else(Language language) {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), language));

    for (Element element : page.all("//*")) {
      assertThat(LOADS_OR_RUNS).doesNotContain(element.getTagName());
      for (int index = 0; index < element.getAttributes().getLength(); index++) {
        assertThat(element.getAttributes().item(index).getNodeName())
            .doesNotStartWith("on")
            .isNotIn("src", "href", "style");
      }
    }
    assertThat(page.texts("//bdi")).contains(SampleContent.SCRIPT, SampleContent.IMAGE);
  }

  @Test
  void a_name_cannot_turn_or_break_what_stands_around_it() {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), Language.EN));

    assertThat(page.texts("//bdi")).contains(SampleContent.TURNED.replace('\u0000', '\uFFFD'));
  }

  @Test
  void a_long_name_is_cut() {
    assertThat(ParsedPage.of(ReportPage.write(SampleContent.content(), Language.EN)).texts("//bdi"))
        .contains("W".repeat(72) + "…")
        .noneMatch(text -> text.contains("W".repeat(73)));
  }

  @ParameterizedTest
  @EnumSource
  void every_state_is_explained_in_every_language(Language language) {
    StateWords words = new StateWords(language);

    assertThat(ReportPage.write(SampleContent.content(), language))
        .contains(List.of(State.values()).stream().map(words::name).toList())
        .contains(List.of(State.values()).stream().map(words::meaning).toList())
        .startsWith("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">");
  }

  @Test
  void experiments_that_the_run_did_not_read_are_named_with_why() {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), Language.EN));

    assertThat(page.texts("//div[dt='Experiments not read']/dd"))
        .containsExactly(
            "next-spring (its clients are assigned later),"
                + " long-ago (older than as many as a run reads)");
  }

  @Test
  void a_run_that_found_nothing_says_so() {
    assertThat(ReportPage.write(SampleContent.empty(), Language.EN))
        .contains("No gift was given.", "2026-Q3-closing", "How it was measured")
        .doesNotContain("<table", "null");
  }

  @Test
  void values_that_have_no_room_are_counted_and_can_be_read_elsewhere() {
    String page = ReportPage.write(SampleContent.content(), Language.EN);

    assertThat(page)
        .contains("boutique-40", "boutique-29", "there are more than a page can weigh")
        .contains("GET /roi?dimension=BOUTIQUE&amp;run=2026-Q3-closing")
        .doesNotContain("boutique-28");
  }

  @Test
  void what_is_not_told_apart_on_the_page_says_where_it_is() {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), Language.EN));

    assertThat(page.texts("//section[h2='By SKU and by pairs']//dt"))
        .containsExactly("SKU", "market and typology", "market and segment", "market and occasion");
    assertThat(page.texts("//section[h2='By SKU and by pairs']//code"))
        .startsWith("GET /roi?dimension=SKU&run=2026-Q3-closing")
        .hasSize(4);
  }

  @Test
  void a_boutique_may_be_called_like_all_gifts() {
    Content content =
        SampleContent.of(
            Dimension.BOUTIQUE,
            SomeCells.cell(
                Dimension.BOUTIQUE,
                "ALL",
                "2025",
                State.POSITIVE,
                900,
                SomeCells.incremental(520, 495, 78, 40, -20, 300),
                Set.of()));

    ParsedPage page = ParsedPage.of(ReportPage.write(content, Language.EN));

    assertThat(page.texts("//section[h2='By boutique']//tbody//bdi")).containsExactly("ALL");
    assertThat(page.texts("//section[h2='By boutique']//tbody//th/span[@class='small']"))
        .singleElement()
        .satisfies(small -> assertThat(small).startsWith("2025"));
  }

  @Test
  void a_period_of_which_only_some_days_are_measured_says_of_which() {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), Language.EN));

    assertThat(page.texts("//section[h2='All gifts']//table[@class='cells']//th//bdi"))
        .containsExactly(
            "2025", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026", "2026-Q1", "2026-Q2",
            "2026-Q3");
    assertThat(page.texts("//section[h2='All gifts']//tr[@class='year']//span[@class='small']"))
        .containsExactly(
            "3,368 matched of 4,210 mature, 4,210 in all",
            "only until 2026-11-272,207 matched of 2,759 mature, 3,103 in all");
    assertThat(page.texts("//section[h2='By market']//th/span[@class='small']"))
        .anyMatch(text -> text.startsWith("20251,129 matched"))
        .anyMatch(text -> text.startsWith("2026 (only until 2026-11-27)"));
    assertThat(page.texts("//table[thead//th='Cost of these']//tbody//th"))
        .containsExactly("2025", "2026 (only until 2026-11-27)");
    assertThat(page.texts("//section[h2='Of how many gifts this speaks']//tbody//th"))
        .contains("2025", "2026 (only until 2026-11-27)", "FR 2025");
    assertThat(page.texts("//section[h2='All that was given']/p"))
        .containsExactly(
            "Every kept gift given from 2025-01 to 2026-11, the months of this run, mature or not.");
  }

  @Test
  void experiments_that_have_no_room_are_counted_and_can_be_read_elsewhere() {
    Content sample = SampleContent.content();
    Content content = SampleContent.with(new Content.Trials(sample.trials().newest(), 38), sample);

    assertThat(ReportPage.write(content, Language.EN))
        .contains("Older ones left out: 38.")
        .contains("GET /roi/runs/2026-Q3-closing/experiments/{experiment}");
    assertThat(ReportPage.write(sample, Language.EN)).doesNotContain("left out: ");
  }

  @ParameterizedTest
  @EnumSource
  void every_drawing_either_says_what_it_shows_or_is_passed_over(Language language) {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), language));

    assertThat(page.all("//svg"))
        .allMatch(
            svg ->
                svg.getAttribute("aria-hidden").equals("true")
                    ? !svg.hasAttribute("role") && !svg.hasAttribute("aria-label")
                    : svg.getAttribute("role").equals("img")
                        && svg.getAttribute("aria-label").matches("(?s).*[0-9–].*"));
    assertThat(page.all("//thead//svg[starts-with(@aria-label, 'ROI, ')]"))
        .hasSameSizeAs(page.all("//table[@class='cells']"));
  }

  @Test
  void the_largest_page_fits_into_an_answer() {
    List<Cell> cells = new ArrayList<>();
    for (int value = 0; value < 200; value++) {
      for (int year = 2021; year <= 2026; year++) {
        cells.add(
            SomeCells.cell(
                Dimension.BOUTIQUE,
                "%03d".formatted(value) + "<".repeat(197),
                "" + year,
                State.INCONCLUSIVE,
                400,
                SomeCells.incremental(380, 240, 140, 60, 15, 300),
                Set.of()));
      }
    }
    TreeMap<Dimension, Content.Values> dimensions = new TreeMap<>();
    Content.DIMENSIONS.forEach(
        dimension -> dimensions.put(dimension, new Content.Values(cells, true)));

    assertThat(ReportPage.write(SampleContent.with(dimensions), Language.FR).length())
        .isLessThan(2_000_000);
  }
}
