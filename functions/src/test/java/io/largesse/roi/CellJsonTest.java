package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CellJsonTest {
  private static final String ESTIMATE =
      "{\"effect\":null,\"standardError\":null,\"low\":null,\"high\":null,"
          + "\"return\":{\"value\":null,\"low\":null,\"high\":null},"
          + "\"roi\":{\"value\":null,\"low\":null,\"high\":null},\"total\":null}";
  private static final String INTERVAL = "{\"effect\":null,\"low\":null,\"high\":null}";

  @Test
  void a_cell_without_episodes_says_so_and_nothing_else() {
    Cell none =
        Cell.none(
            new CellKey(Dimension.MARKET_TYPOLOGY, "FR:OBJECT"),
            new Period("2026-Q1"),
            SomeBase.EUR);

    assertThat(Json.write(CellJson.write(none)))
        .isEqualTo(
            "{\"dimension\":\"MARKET_TYPOLOGY\",\"value\":\"FR:OBJECT\",\"period\":\"2026-Q1\","
                + "\"state\":\"NO_DATA\",\"overlapping\":true,\"episodes\":0,\"mature\":0,"
                + "\"matched\":0,\"clients\":0,"
                + "\"unmatched\":{\"REPEAT\":0,\"TOO_EARLY\":0,\"NO_CONTROL\":0},"
                + "\"coverage\":{\"episodes\":null,\"cost\":null},"
                + "\"cost\":{\"total\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},\"mean\":null},"
                + "\"withoutCost\":0,"
                + "\"attributed\":{\"post\":{\"total\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},"
                + "\"mean\":null},\"byCategory\":[],\"roi\":null},"
                + "\"incremental\":{\"withLastWindow\":"
                + ESTIMATE
                + ",\"withoutLastWindow\":"
                + ESTIMATE
                + ",\"drift\":"
                + INTERVAL
                + ",\"dip\":"
                + INTERVAL
                + ",\"withoutAdjusted\":"
                + ESTIMATE
                + ",\"conservative\":"
                + ESTIMATE
                + ",\"bought\":"
                + INTERVAL
                + ",\"minimumDetectable\":{\"amount\":null,\"shareOfPre\":null},"
                + "\"dominance\":null},\"remarks\":[],\"randomised\":[],"
                + "\"needed\":{\"episodes\":null,\"heldOut\":null}}");
  }

  @Test
  void ratios_have_six_decimals_and_money_those_of_its_currency() {
    SomeBase base = new SomeBase(12);
    for (Cell cell : WholeRun.of(base.measuring(), base.clients()).cells()) {
      List<String> texts = new ArrayList<>();
      ObjectNode json = CellJson.write(cell);
      collect(json.path("coverage"), texts);
      collect(json.path("incremental").path("bought"), texts);
      texts.add(json.path("attributed").path("roi").asText("0.000000"));

      assertThat(texts).allMatch(text -> text.matches("null|-?\\d+\\.\\d{6}"));
      assertThat(json.path("cost").path("total").path("amount").textValue())
          .matches("\\d+\\.\\d\\d");
    }
  }

  @Test
  void a_cell_of_a_kept_run_that_counted_no_unknown_costs_is_read_as_having_none() {
    ObjectNode json = CellJson.write(Cell.none(CellKey.ALL, new Period("2026"), SomeBase.EUR));
    json.withArray("/randomised").addObject().put("experiment", "spring").put("arm", "offered");
    json.remove("withoutCost");

    Cell cell = Fields.read(json, CellJson::read);

    assertThat(cell.episodes().withoutCost()).isZero();
    assertThat(cell.randomised()).containsExactly(new Cell.Arm("spring", "offered", false));
  }

  @Test
  void an_arm_of_the_same_gifts_is_written_and_read_back_as_one() {
    ObjectNode json = CellJson.write(Cell.none(CellKey.ALL, new Period("2026"), SomeBase.EUR));
    json.withArray("/randomised")
        .addObject()
        .put("experiment", "spring")
        .put("arm", "offered")
        .put("sameGifts", true);

    assertThat(CellJson.write(Fields.read(json, CellJson::read))).isEqualTo(json);
  }

  private static void collect(JsonNode node, List<String> texts) {
    node.forEach(each -> texts.add(each.asText()));
  }
}
