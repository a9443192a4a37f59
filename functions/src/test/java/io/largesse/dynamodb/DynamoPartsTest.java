package io.largesse.dynamodb;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.measurement.Manifest;
import io.largesse.measurement.PartsContract;
import io.largesse.measurement.Run;
import io.largesse.roi.Chunk;
import io.largesse.version.Busy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Holds parts to their contract on DynamoDB. */
final class DynamoPartsTest extends PartsContract {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private final TestTables tables = new TestTables();

  @Override
  protected DynamoParts parts() {
    return parts(tables.database());
  }

  @Test
  void segments_write_under_keys_of_their_own() {
    Run run = run("a", 1);
    Manifest manifest = new Manifest("x", Map.of(), 1, 0, Optional.empty());
    for (int segment = 0; segment < 3; segment++) {
      parts().store(run, segment, "x", List.of(new Chunk("ALL", 0, new byte[] {1})), ACT);
      assertThat(parts().settle(run, segment, Optional.empty(), manifest, ACT)).isTrue();
    }

    assertThat(tables.client().scan(scan -> scan.tableName(tables.name("RoiPartsTable"))).items())
        .extracting(item -> Item.text(item, "part"))
        .doesNotHaveDuplicates()
        .hasSize(6);
  }

  @Test
  void what_is_throttled_is_written_and_read_again() {
    Run run = run("a", 1);
    Failure[] busy = {Failure.THROTTLED, Failure.OVERLOADED, Failure.ANSWER_LOST};
    List<byte[]> bytes = List.of(new byte[] {1}, new byte[] {2});

    parts(tables.failing("putItem", busy)).storeReduced(run, "ALL", "x", bytes, ACT);

    assertThat(parts(tables.failing("query", busy)).reduced(run, "ALL"))
        .containsExactlyElementsOf(bytes);
    assertThat(parts(tables.failing("getItem", busy)).reduced(run, "ALL")).hasSize(2);
  }

  @Test
  void what_a_killed_attempt_has_left_of_a_label_does_not_count() {
    Run run = run("a", 1);
    List<byte[]> longer = List.of(new byte[] {1}, new byte[] {2}, new byte[] {3});
    Failure[] last = {Failure.NONE, Failure.NONE, Failure.NONE, Failure.UNREACHABLE};
    DynamoParts killed = parts(tables.failing("putItem", last).with(SomePatience.none()));
    assertThatThrownBy(() -> killed.storeReduced(run, "ALL", "x", longer, ACT))
        .isInstanceOf(Busy.class);
    assertThatThrownBy(() -> parts().reduced(run, "ALL").iterator())
        .isInstanceOf(IllegalStateException.class);

    parts().storeReduced(run, "ALL", "y", List.of(new byte[] {7}), ACT);

    assertThat(parts().reduced(run, "ALL")).containsExactly(new byte[] {7});
  }

  @Test
  void what_was_reduced_and_is_gone_is_missed() {
    Run run = run("a", 1);
    parts().storeReduced(run, "ALL", "x", List.of(new byte[] {1}, new byte[] {2}), ACT);
    tables
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(tables.name("RoiPartsTable"))
                    .key(
                        Map.of(
                            "part", AttributeValue.fromS("a-1#reduced#ALL"),
                            "place", AttributeValue.fromS("x#000001"))));

    assertThatThrownBy(() -> parts().reduced(run, "ALL").forEach(bytes -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  private DynamoParts parts(Database database) {
    return new DynamoParts(database, tables.name("RoiPartsTable"), InstantSource.fixed(NOW));
  }

  @Test
  void parts_expire_by_the_machines_own_clock() {
    parts().store(run("a", 1), 0, "x", List.of(new Chunk("ALL", 0, new byte[] {1})), ACT);

    assertThat(tables.client().scan(scan -> scan.tableName(tables.name("RoiPartsTable"))).items())
        .singleElement()
        .satisfies(
            item ->
                assertThat(Item.number(item, "expires"))
                    .isEqualTo(NOW.plus(DynamoParts.KEPT).getEpochSecond()));
  }
}
