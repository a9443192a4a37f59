package io.largesse.dynamodb;

import static io.largesse.measurement.SomeRuns.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.measurement.PartsContract;
import io.largesse.measurement.RunId;
import io.largesse.roi.Chunk;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds parts to their contract on DynamoDB. */
final class DynamoPartsTest extends PartsContract {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private final TestTables tables = new TestTables();

  @Override
  protected DynamoParts parts() {
    return new DynamoParts(
        tables.database(), tables.name("RoiPartsTable"), InstantSource.fixed(NOW));
  }

  @Test
  void parts_expire_by_the_machines_own_clock() {
    parts().store(new RunId("a"), 0, "x", List.of(new Chunk("ALL", 0, new byte[] {1})), ACT);

    assertThat(tables.client().scan(scan -> scan.tableName(tables.name("RoiPartsTable"))).items())
        .singleElement()
        .satisfies(
            item ->
                assertThat(Item.number(item, "expires"))
                    .isEqualTo(NOW.plus(DynamoParts.KEPT).getEpochSecond()));
  }
}
