package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.threshold.AnyEntry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ExposureItemsTest {
  private static final Subject ANNA = Subject.of(new ClientId("anna"));
  private static final Act ACT =
      new Act("a-17", "request-1", Instant.parse("2026-11-23T10:00:00Z"));

  private final TestTables tables = new TestTables();
  private final String table = tables.name("ExposuresTable");

  @Test
  void an_exposure_is_read_as_it_was_written_with_its_version() {
    Exposure first = Exposure.none(ANNA).with(AnyEntry.entry().sample());

    assertThat(write(first)).isEqualTo(new Written.Done());

    assertThat(read()).isEqualTo(new Exposure(ANNA, first.entries(), 1));
  }

  @Test
  void where_nothing_was_read_nothing_is_overwritten() {
    write(Exposure.none(ANNA).with(AnyEntry.entry().sample()));
    Exposure before = read();

    assertThat(write(Exposure.none(ANNA))).isInstanceOf(Written.Refused.class);

    assertThat(read()).isEqualTo(before);
  }

  @Test
  void what_was_read_is_overwritten_once() {
    write(Exposure.none(ANNA));
    Exposure one = read().with(AnyEntry.entry().sample());
    Exposure other = read();

    assertThat(write(one)).isEqualTo(new Written.Done());
    assertThat(write(other)).isInstanceOf(Written.Refused.class);

    assertThat(read()).isEqualTo(new Exposure(ANNA, one.entries(), 2));
  }

  @Test
  void an_emptied_exposure_keeps_its_version_so_that_no_late_writer_mistakes_it() {
    write(Exposure.none(ANNA).with(AnyEntry.entry().sample()));
    write(read().keeping(entry -> false));

    assertThat(read()).isEqualTo(new Exposure(ANNA, List.of(), 2));
    assertThat(write(Exposure.none(ANNA))).isInstanceOf(Written.Refused.class);
  }

  @Test
  void an_item_of_somebody_else_is_refused() {
    Map<String, AttributeValue> item =
        ExposureItems.put(table, Exposure.none(ANNA), ACT).put().item();

    assertThatThrownBy(() -> ExposureItems.read(Subject.of(new ClientId("bob")), item))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Written write(Exposure exposure) {
    return Written.transaction(tables.client(), List.of(ExposureItems.put(table, exposure, ACT)));
  }

  private Exposure read() {
    Map<String, AttributeValue> item =
        tables
            .client()
            .getItem(
                get -> get.tableName(table).key(ExposureItems.keyOf(ANNA)).consistentRead(true))
            .item();
    return ExposureItems.read(ANNA, item);
  }
}
