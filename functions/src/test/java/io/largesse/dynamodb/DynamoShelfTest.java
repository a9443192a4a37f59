package io.largesse.dynamodb;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.catalogue.SkuCode;
import io.largesse.gift.Shelf;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DynamoShelfTest {
  private final GiftHouse house = new GiftHouse();
  private final Meter meter = new Meter(house.tables().client());
  private final Shelf shelf =
      new DynamoShelf(
          meter.database(),
          house.tables().name("StockTable"),
          house.tables().name("CatalogueTable"));

  @Test
  void what_is_not_wanted_takes_nobody_s_place() {
    stocked(30, 5);

    assertThat(codes(shelf.ready(PARIS, 1, sku -> !sku.code().equals(skuAt(3)), 20)))
        .hasSize(20)
        .contains(skuAt(0), skuAt(20))
        .doesNotContain(skuAt(3), skuAt(21));
    assertThat(
            codes(
                shelf.ready(
                    PARIS, 1, sku -> sku.code().compareTo(skuAt(27)) > 0 && sku.active(), 20)))
        .containsExactly(skuAt(28), skuAt(29), BOX, CARD);
  }

  @Test
  void what_is_sold_out_is_looked_past_however_much_of_it_there_is() {
    stocked(250, 0);
    house.stock(PARIS, BOX, 2);

    assertThat(shelf.ready(PARIS, 2, sku -> true, 20))
        .extracting(Shelf.OnHand::available)
        .containsExactly(2L, 1_000L);
    assertThat(codes(shelf.ready(PARIS, 3, sku -> true, 20))).containsExactly(CARD);
  }

  @Test
  void a_shelf_that_has_enough_is_not_looked_through() {
    stocked(60, 5);
    meter.reset();

    assertThat(shelf.ready(PARIS, 1, sku -> true, 20)).hasSize(20);

    assertThat(meter.reading().roundTrips()).isEqualTo(2);
  }

  /** Puts so many SKUs, which come before all others, in stock. */
  private void stocked(int skus, long available) {
    IntStream.range(0, skus)
        .mapToObj(DynamoShelfTest::skuAt)
        .forEach(
            sku -> {
              house.sku(sku, 1_000, 1_500);
              house.stock(PARIS, sku, available);
            });
  }

  private static SkuCode skuAt(int index) {
    return new SkuCode("A-%03d".formatted(index));
  }

  private static List<SkuCode> codes(List<Shelf.OnHand> ready) {
    return ready.stream().map(onHand -> onHand.sku().code()).toList();
  }
}
