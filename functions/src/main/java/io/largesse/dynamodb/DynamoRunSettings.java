package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.measurement.RunSettings;
import io.largesse.measurement.RunSettingsJson;
import io.largesse.measurement.Settings;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Currency;
import java.util.Optional;

/** What is measured every night, in DynamoDB: one item. */
public final class DynamoRunSettings implements Settings {
  private static final String ONE = "settings";

  private final DocumentTable<RunSettings> table;

  /**
   * @param reference the currency of the bands
   */
  public DynamoRunSettings(Database database, String table, Currency reference) {
    RunSettingsJson json = new RunSettingsJson(reference);
    this.table =
        new DocumentTable<>(
            database,
            table,
            "id",
            settings -> ONE,
            json::write,
            json::read,
            (settings, item) -> {});
  }

  @Override
  public Optional<Versioned<RunSettings>> find() {
    return table.find(ONE);
  }

  @Override
  public Saved<RunSettings> save(RunSettings settings, Optional<Long> read, Act act) {
    return table.save(settings, read, act);
  }
}
