package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every list is had as CSV too, in the same pages. */
final class CsvListsTest {
  private static final List<String> SINGLE =
      List.of(
          "GET /boutiques/{id}",
          "GET /clients/{id}",
          "GET /boutiques/{id}/stock/{sku}",
          "GET /catalogue/{sku}",
          "GET /rules/{market}/draft",
          "GET /segmentations/{axis}",
          "GET /segmentations/{axis}/draft",
          "GET /segmentations/{axis}/simulations/{id}",
          "GET /clients/{id}/segments",
          "GET /experiments/{id}",
          "GET /gifts/{id}",
          "GET /purchases/{id}",
          "GET /roi/runs/{id}",
          "GET /roi/runs/{id}/experiments/{experiment}",
          "GET /roi/settings");

  /** A page for people. */
  private static final String PAGE = "GET /roi/report";

  /** Whose rows are the lines of its items. */
  private static final List<String> OF_LINES = List.of("GET /finance/declarations");

  /** What they list is found after the call that asks for it. */
  private static final List<String> FILLED_LATER =
      List.of(
          "GET /limits/passed",
          "GET /rules/{market}/simulations/{id}",
          "GET /segmentations/{axis}/segments/{name}/clients");

  private final Place place = Place.furnished();

  @TestFactory
  Stream<DynamicTest> a_list_has_a_row_for_each_item() {
    return House.process().routes().stream()
        .map(route -> route.method() + " " + route.path())
        .filter(route -> route.startsWith("GET ") && !SINGLE.contains(route))
        .filter(route -> !PAGE.equals(route))
        .filter(route -> !OF_LINES.contains(route) && !FILLED_LATER.contains(route))
        .map(route -> DynamicTest.dynamicTest(route, () -> compare(route)));
  }

  @Test
  void pages_follow_one_another_as_those_of_json_do() {
    place.scene().boutique();
    String list = "/boutiques?market=" + place.scene().market() + "&limit=1";
    Reply first = asked(Call.get(list));
    Reply second = asked(Call.get(list + "&cursor=" + first.header("X-Next-Cursor")));

    assertThat(first.body().lines()).hasSize(2);
    assertThat(second.body().lines()).hasSize(2);
    assertThat(second.body()).isNotEqualTo(first.body());
  }

  @Test
  void what_is_no_list_is_json() {
    SINGLE.forEach(
        route ->
            assertThat(csv(place.call(route)).sendUnchecked().header("Content-Type"))
                .as(route)
                .startsWith("application/json"));
  }

  @Test
  void a_page_for_people_stays_one() {
    Reply page = csv(place.call(PAGE)).sendUnchecked().is(200);

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).startsWith("<!DOCTYPE html>");
  }

  private void compare(String route) {
    place.call("POST /rates").by(House.headquarters()).send().is(200);
    Call call = place.call(route).by(House.headquarters());
    JsonNode items = call.send().is(200).json().path("items");
    Reply csv = asked(call);

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(items).isNotEmpty();
    assertThat(csv.body().lines()).hasSize(items.size() + 1);
    List<String> columns = Arrays.asList(csv.body().lines().findFirst().orElseThrow().split(","));
    items
        .path(0)
        .properties()
        .forEach(
            field ->
                assertThat(columns)
                    .anyMatch(column -> column.split("\\.", 2)[0].equals(field.getKey())));
  }

  private static Reply asked(Call call) {
    return csv(call).send().is(200);
  }

  private static Call csv(Call call) {
    return call.with("Accept", "text/csv").by(House.headquarters());
  }
}
