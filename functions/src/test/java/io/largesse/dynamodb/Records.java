package io.largesse.dynamodb;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientSaving;
import io.largesse.client.Clients;
import io.largesse.client.ContactHashes;
import io.largesse.client.MergeClients;
import io.largesse.client.Merging;
import io.largesse.client.SaveClient;
import io.largesse.gift.MoveGifts;
import io.largesse.money.RateBook;
import io.largesse.threshold.PassedLimits;
import io.largesse.threshold.ReportLimits;
import io.largesse.threshold.ReportedLimit;
import io.largesse.threshold.Subject;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The records of a house's clients, as compliance looks after them in tests. */
public record Records(GiftHouse house, Database database, Patience patience) {
  private static final Caller SYSTEM = new Caller("erp", Role.SYSTEM, Set.of(), Set.of());

  public static Records of(GiftHouse house) {
    return new Records(house, house.tables().database(), SomePatience.ample());
  }

  /** The same records over a database that fails as {@code script} says. */
  public Records failing(String operation, Failure... script) {
    return new Records(house, house.tables().failing(operation, script), patience);
  }

  public Records impatient() {
    return new Records(house, database, SomePatience.none());
  }

  public Clients clients() {
    TestTables tables = house.tables();
    return new DynamoClients(
        database,
        new ClientTables(
            tables.name("ClientsTable"),
            tables.name("ContactsTable"),
            tables.name("ExposuresTable")));
  }

  /** Makes {@code id} part of {@code into}; its gifts do not follow yet. */
  public Merging merge(ClientId id, ClientId into) {
    return new MergeClients(clients(), boutiques(), patience).merge(id, into, SYSTEM, act());
  }

  /** Has the gifts of {@code merged} follow; whether nothing is left to do. */
  public boolean follow(ClientId merged) {
    TestTables tables = house.tables();
    return new MoveGifts(
            new DynamoGiftMoves(database, tables.name("GiftsTable"), tables.name("ClientsTable")),
            patience)
        .move(merged, act());
  }

  /** Saves {@code client} in place of what is there, if anything is. */
  public ClientSaving save(Client client) {
    Optional<Long> read = clients().find(client.id()).map(known -> known.client().version());
    return new SaveClient(
            clients(), boutiques(), new ContactHashes("a key"), (_, _) -> {}, patience)
        .save(client, read, SYSTEM, act());
  }

  /** What was told to be passed by what counts for {@code subject}. */
  public List<ReportedLimit> told(Subject subject) {
    return limits().of(subject).stream().map(Versioned::value).toList();
  }

  /** Has what is told of {@code subject} be what holds. */
  public void review(Subject subject) {
    review(subject, limits());
  }

  public void review(Subject subject, PassedLimits limits) {
    new ReportLimits(
            new DynamoExposures(database, house.tables().name("ExposuresTable")),
            clients(),
            boutiques(),
            house.ruleSets(),
            RateBook.EMPTY,
            limits,
            patience)
        .review(subject, act());
  }

  public PassedLimits limits() {
    return new DynamoPassedLimits(database, house.tables().name("PassedLimitsTable"));
  }

  private DynamoBoutiques boutiques() {
    return new DynamoBoutiques(
        house.tables().database(), house.tables().name("BoutiquesTable"), patience);
  }

  private static Act act() {
    return new Act("erp", UUID.randomUUID().toString(), GiftHouse.NOW);
  }
}
