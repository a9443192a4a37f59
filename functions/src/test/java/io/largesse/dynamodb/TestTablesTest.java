package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

final class TestTablesTest {
  private final TestTables tables = new TestTables();

  @Test
  void every_table_of_the_environment_exists_and_is_empty() {
    List<String> names =
        tables.environment().entrySet().stream()
            .filter(variable -> variable.getKey().endsWith("_TABLE"))
            .map(Map.Entry::getValue)
            .toList();

    assertThat(names).hasSize(Template.tables().size());
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(tables.client().scan(scan -> scan.tableName(name)).items()).isEmpty());
  }

  @Test
  void a_conflict_writes_nothing_and_passes() {
    var database = tables.failing("transactWriteItems", Failure.CONFLICT, Failure.THROTTLED);

    assertThat(Written.transaction(database.client(), write())).isEqualTo(new Written.Contended());
    assertThat(Written.transaction(database.client(), write())).isEqualTo(new Written.Contended());
    assertThat(items()).isEmpty();
    assertThat(Written.transaction(database.client(), write())).isEqualTo(new Written.Done());
    assertThat(items()).hasSize(1);
  }

  @Test
  void a_lost_answer_leaves_what_was_written() {
    var database = tables.failing("transactWriteItems", Failure.ANSWER_LOST);

    assertThat(Written.transaction(database.client(), write())).isEqualTo(new Written.Contended());
    assertThat(items()).hasSize(1);
  }

  private List<Map<String, AttributeValue>> items() {
    return tables.client().scan(scan -> scan.tableName(tables.name("CurrentTable"))).items();
  }

  private List<TransactWriteItem> write() {
    Put put =
        Put.builder()
            .tableName(tables.name("CurrentTable"))
            .item(Map.of("id", AttributeValue.fromS("one")))
            .build();
    return List.of(TransactWriteItem.builder().put(put).build());
  }
}
