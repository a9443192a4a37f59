package io.largesse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.State;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ReportPageTest {
  private static final Set<String> LOADS_OR_RUNS =
      Set.of("script", "img", "iframe", "object", "embed", "link", "form", "a", "use", "image");

  @ParameterizedTest
  @EnumSource
  void a_hostile_name_is_text_and_nothing_else(Language language) throws Exception {
    Document page = parse(ReportPage.write(SampleContent.content(), language));

    for (Element element : elements(page)) {
      assertThat(LOADS_OR_RUNS).doesNotContain(element.getTagName());
      for (int index = 0; index < element.getAttributes().getLength(); index++) {
        assertThat(element.getAttributes().item(index).getNodeName())
            .doesNotStartWith("on")
            .isNotIn("src", "href", "style");
      }
    }
    assertThat(texts(page, "bdi")).contains(SampleContent.SCRIPT, SampleContent.IMAGE);
  }

  @Test
  void a_name_cannot_turn_or_break_what_stands_around_it() throws Exception {
    Document page = parse(ReportPage.write(SampleContent.content(), Language.EN));

    assertThat(texts(page, "bdi")).contains(SampleContent.TURNED.replace('\u0000', '\uFFFD'));
  }

  @Test
  void a_long_name_is_cut() throws Exception {
    assertThat(texts(parse(ReportPage.write(SampleContent.content(), Language.EN)), "bdi"))
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
    Content sample = SampleContent.content();
    TreeMap<Dimension, Content.Values> dimensions = new TreeMap<>();
    for (Dimension dimension : sample.dimensions().keySet()) {
      dimensions.put(dimension, new Content.Values(cells, true));
    }
    Content large =
        new Content(
            sample.run(),
            sample.reference(),
            sample.all(),
            dimensions,
            sample.trials(),
            sample.money(),
            sample.given());

    assertThat(ReportPage.write(large, Language.FR).length()).isLessThan(2_000_000);
  }

  /** A page is well-formed XML but for its first line, so that any stray markup is found. */
  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", ""))));
  }

  private static List<Element> elements(Document page) {
    NodeList nodes = page.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  private static List<String> texts(Document page, String name) {
    return elements(page).stream()
        .filter(element -> element.getTagName().equals(name))
        .map(Element::getTextContent)
        .toList();
  }
}
