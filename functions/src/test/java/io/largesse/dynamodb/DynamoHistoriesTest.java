package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.HistoriesContract;
import io.largesse.history.History;
import io.largesse.history.UnreadableHistory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

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

  @Test
  void an_item_that_lost_its_history_is_garbage_too_and_holds_up_no_scan() {
    histories().save(ClientHistory.none(BERTA).with(History.EMPTY), ACT);
    tables
        .client()
        .putItem(
            put ->
                put.tableName(tables.name("HistoriesTable"))
                    .item(
                        Map.of(
                            "clientId", AttributeValue.fromS(ANNA.value()),
                            "version", AttributeValue.fromN("1"))));

    assertThatThrownBy(() -> histories().find(ANNA)).isInstanceOf(UnreadableHistory.class);
    assertThat(histories().scan(0, 1, Optional.empty(), 10).unreadable()).containsExactly(ANNA);
  }

  /** DynamoDB Local is always consistent: what is asked of it is all that tells. */
  @Test
  void what_was_written_just_before_a_scan_is_asked_for() {
    List<ScanRequest> asked = new ArrayList<>();
    DynamoDbClient observed =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  asked.add((ScanRequest) arguments[0]);
                  return method.invoke(tables.client(), arguments);
                });

    histories(Database.of(observed)).scan(0, 1, Optional.empty(), 10);

    assertThat(asked).extracting(ScanRequest::consistentRead).containsExactly(true);
  }

  private Histories histories(Database database) {
    return new DynamoHistories(database, tables.name("HistoriesTable"));
  }
}
