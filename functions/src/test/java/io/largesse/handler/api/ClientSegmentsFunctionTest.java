package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.ClientHistory;
import io.largesse.history.Forgotten;
import io.largesse.history.History;
import io.largesse.history.Nomination;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.json.Json;
import io.largesse.purchase.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ClientSegmentsFunctionTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  private final GiftHouse house = new GiftHouse();
  private final ClientSegmentsFunction function =
      new ClientSegmentsFunction(
          new Wiring(
              house.tables().environment(), InstantSource.fixed(NOW), house.tables().database()));

  ClientSegmentsFunctionTest() {
    house.client("c-1");
  }

  @Test
  void what_is_recorded_is_told_with_its_reasons_and_how_it_came_about() {
    keep(
        new Placement(
            0,
            OptionalInt.of(day("2027-03-02")),
            Optional.of(
                new Nomination("VIC", day("2027-01-01"), day("2027-01-31"), "A friend", "m-3")),
            List.of(
                new Placed(
                    1,
                    Optional.empty(),
                    "PROSPECT",
                    Instant.parse("2026-02-01T08:00:00Z"),
                    Cause.PROFILE,
                    Optional.empty(),
                    0),
                new Placed(
                    2,
                    Optional.of("PROSPECT"),
                    "VIC",
                    Instant.parse("2026-03-02T09:12:00Z"),
                    Cause.PURCHASE,
                    Optional.of("p-17"),
                    0))));

    JsonNode body = read("en").body();

    JsonNode value = body.at("/axes/0");
    assertThat(value.path("axis").asText()).isEqualTo("value");
    assertThat(value.path("segment").asText()).isEqualTo("VIC");
    assertThat(value.path("version").asInt()).isZero();
    assertThat(value.path("since").asText()).isEqualTo("2026-03-02");
    assertThat(value.path("until").asText()).isEqualTo("2027-03-02");
    assertThat(value.path("nominated"))
        .isEqualTo(
            json(
                "{'segment':'VIC','from':'2027-01-01','to':'2027-01-31','reason':'A friend','by':'m-3'}"));
    assertThat(value.at("/reasons/0"))
        .isEqualTo(
            json(
                """
                {'condition':'either SPEND over 12 months at least 20000.00, or SPEND over 24 months at least 35000.00 and number of purchases over 24 months at least 4 and days since the last purchase below 365',
                 'actual':'SPEND over 12 months: 24310.00 EUR; SPEND over 24 months: 24310.00 EUR; number of purchases over 24 months: 1; days since the last purchase: 271',
                 'holds':true}"""));
    assertThat(value.path("next"))
        .isEqualTo(
            json(
                "{'segment':'PALLADIUM','missing':[{'condition':"
                    + "'SPEND over 12 months at least 50000.00',"
                    + "'actual':'24310.00','missing':'25690.00'}]}"));
    assertThat(body.path("history"))
        .isEqualTo(
            json(
                """
                [{'axis':'value','from':null,'to':'PROSPECT','at':'2026-02-01T08:00:00Z','cause':'PROFILE','ref':null},
                 {'axis':'value','from':'PROSPECT','to':'VIC','at':'2026-03-02T09:12:00Z','cause':'PURCHASE','ref':'p-17'}]"""));
  }

  @Test
  void who_is_due_is_told_what_the_next_review_will_write() {
    keep(
        new Placement(
            0,
            OptionalInt.of(day("2026-03-02")),
            Optional.of(new Nomination("VIC", day("2026-01-01"), day("2026-01-31"), "Over", "m-3")),
            List.of(
                new Placed(
                    1,
                    Optional.empty(),
                    "PROSPECT",
                    Instant.parse("2026-02-01T08:00:00Z"),
                    Cause.PROFILE,
                    Optional.empty(),
                    0))));

    JsonNode body = read("en").body();

    JsonNode value = body.at("/axes/0");
    assertThat(value.path("segment").asText()).isEqualTo("VIC");
    assertThat(value.path("since").asText()).isEqualTo("2026-03-02");
    assertThat(value.path("until").asText()).isEqualTo("2027-03-02");
    assertThat(value.path("nominated").isNull()).isTrue();
    assertThat(body.path("history"))
        .filteredOn(change -> change.path("axis").asText().equals("value"))
        .extracting(change -> change.path("cause").asText() + " " + change.path("at").asText())
        .containsExactly("PROFILE 2026-02-01T08:00:00Z", "TIME 2026-03-02T00:00:00Z");
  }

  @Test
  void a_history_of_which_days_are_left_out_says_since_when_it_is_whole() {
    keep(Forgotten.NOTHING, Placement.NONE);
    assertThat(read("en").body().has("wholeSince")).isFalse();

    keep(
        new Forgotten(
            OptionalInt.of(day("2022-01-01")),
            OptionalInt.of(day("2022-12-31")),
            OptionalInt.of(day("2023-01-01"))),
        Placement.NONE);

    assertThat(read("en").body().path("wholeSince").asText()).isEqualTo("2023-01-01");
  }

  @Test
  void a_nomination_into_a_segment_that_is_no_more_has_no_effect_and_is_not_shown() {
    keep(
        new Placement(
            0,
            OptionalInt.empty(),
            Optional.of(
                new Nomination("BRONZE", day("2026-11-01"), day("2026-12-31"), "A friend", "m-3")),
            List.of(
                new Placed(
                    1,
                    Optional.empty(),
                    "VIC",
                    Instant.parse("2026-03-02T09:12:00Z"),
                    Cause.PURCHASE,
                    Optional.of("p-17"),
                    0))));

    JsonNode value = read("en").body().at("/axes/0");

    assertThat(value.path("segment").asText()).isEqualTo("VIC");
    assertThat(value.path("nominated").isNull()).isTrue();
  }

  @Test
  void a_client_who_was_never_judged_is_told_by_what_is_known_so_far() {
    JsonNode body = Call.answer(function, Call.event("client-segments")).body();

    assertThat(body.path("axes"))
        .extracting(axis -> axis.path("segment").asText())
        .containsExactly("PROSPECT", "UNDECIDED", "QUIET");
    assertThat(body.at("/axes/0/since").isNull()).isTrue();
    assertThat(body.at("/axes/0/reasons/0/condition").asText())
        .isEqualTo(
            "soit dépenses sur 12 mois : au moins 50000.00 EUR, soit dépenses sur 36 mois :"
                + " au moins 120000.00 EUR et dépenses sur 12 mois : au moins 20000.00 EUR");
    assertThat(body.path("history")).isEmpty();
  }

  @Test
  void garbage_is_noted_by_whoever_asks() {
    DynamoHistories histories =
        new DynamoHistories(house.tables().database(), house.tables().name("HistoriesTable"));
    house
        .tables()
        .client()
        .putItem(
            put ->
                put.tableName(house.tables().name("HistoriesTable"))
                    .item(
                        Map.of(
                            "clientId", AttributeValue.fromS("c-1"),
                            "version", AttributeValue.fromN("1"))));

    assertThatThrownBy(() -> read("en")).hasRootCauseInstanceOf(RuntimeException.class);

    assertThat(histories.inNeedOfRepair(10)).containsExactly(new ClientId("c-1"));
  }

  @Test
  void nobody_has_no_segments() {
    assertThat(
            Call.of("GET /clients/{id}/segments")
                .id("c-none")
                .as("a-17", "ADVISOR", "PAR-01", "")
                .to(function)
                .status())
        .isEqualTo(404);
  }

  private void keep(Placement value) {
    keep(Forgotten.NOTHING, value);
  }

  private void keep(Forgotten forgotten, Placement value) {
    History history =
        new History(
            List.of(
                new Bought(
                    17,
                    1,
                    day("2026-03-02"),
                    "PAR-01",
                    Channel.BOUTIQUE,
                    false,
                    List.of(new BoughtLine("bags", 24_310_00)))),
            List.of(),
            List.of(),
            forgotten,
            Profile.UNKNOWN,
            Map.of("value", value));
    DynamoHistories histories =
        new DynamoHistories(house.tables().database(), house.tables().name("HistoriesTable"));
    ClientHistory now = histories.find(new ClientId("c-1")).with(history);
    assertThat(histories.save(now, new Act("test", "r-1", NOW))).isTrue();
  }

  private Call.Answer read(String language) {
    return Call.of("GET /clients/{id}/segments")
        .id("c-1")
        .as("a-17", "ADVISOR", "PAR-01", "")
        .header("accept-language", language)
        .to(function);
  }

  private static int day(String day) {
    return Math.toIntExact(LocalDate.parse(day).toEpochDay());
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }
}
