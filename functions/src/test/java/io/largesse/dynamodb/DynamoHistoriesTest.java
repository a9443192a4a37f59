package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.HistoriesContract;
import io.largesse.history.History;
import io.largesse.history.UnreadableHistory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Holds histories to their contract on DynamoDB. */
final class DynamoHistoriesTest extends HistoriesContract {
  private final TestTables tables = new TestTables();

  @Override
  protected Histories histories() {
    return histories(tables.database());
  }

  @ParameterizedTest
  @EnumSource(value = Failure.class, names = "IN_PROGRESS", mode = EnumSource.Mode.EXCLUDE)
  void whoever_hears_that_nothing_was_kept_finds_what_was(Failure failure) {
    ClientHistory now = ClientHistory.none(ANNA).with(History.EMPTY);

    boolean kept = histories(tables.failing("putItem", failure)).save(now, ACT);

    assertThat(kept).isEqualTo(failure == Failure.NONE);
    if (histories().find(ANNA).version() == 0) {
      assertThat(histories().save(now, ACT)).isTrue();
    }
    assertThat(histories().find(ANNA)).isEqualTo(now);
  }

  @Test
  void garbage_is_named_with_the_version_that_replaces_it() {
    histories().save(ClientHistory.none(ANNA).with(History.EMPTY), ACT);
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(tables.name("HistoriesTable"))
                    .key(HistoryItems.keyOf(ANNA))
                    .updateExpression("SET history = :garbage")
                    .expressionAttributeValues(
                        Map.of(":garbage", AttributeValue.fromB(SdkBytes.fromUtf8String("?")))));

    assertThatThrownBy(() -> histories().find(ANNA))
        .isInstanceOfSatisfying(
            UnreadableHistory.class,
            garbage -> assertThat(garbage.emptied().version()).isEqualTo(1));
  }

  private Histories histories(Database database) {
    return new DynamoHistories(database, tables.name("HistoriesTable"));
  }
}
