package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DimensionTest {
  @ParameterizedTest
  @CsvSource({
    "ALL,ALL",
    "MARKET,FR",
    "BOUTIQUE,FR-PARIS-01",
    "SEGMENT,vic",
    "TYPOLOGY,OBJECT",
    "SKU,a:b",
    "OCCASION,birthday",
    "TIER,gold",
    "MARKET_TYPOLOGY,FR:OBJECT",
    "MARKET_SEGMENT,FR:vic",
    "MARKET_SEGMENT,FR:a:b",
    "MARKET_OCCASION,FR:birthday"
  })
  void a_value_reads_as_cells_have_it(Dimension dimension, String value) {
    assertThat(dimension.faultOf(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ALL,FR",
    "ALL,all",
    "MARKET,fr",
    "MARKET,FRA",
    "MARKET,EU",
    "MARKET,FR:OBJECT",
    "TYPOLOGY,object",
    "TYPOLOGY,FR:OBJECT",
    "MARKET_TYPOLOGY,FR",
    "MARKET_TYPOLOGY,OBJECT:FR",
    "MARKET_TYPOLOGY,FR:OBJECT:OBJECT",
    "MARKET_TYPOLOGY,FR:",
    "MARKET_SEGMENT,FR",
    "MARKET_SEGMENT,vic:FR",
    "MARKET_SEGMENT,'FR: '",
    "MARKET_OCCASION,:birthday",
    "MARKET_OCCASION,birthday"
  })
  void a_value_that_no_cell_can_have_has_a_fault(Dimension dimension, String value) {
    assertThat(dimension.faultOf(value)).isPresent();
  }
}
