package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Lookups;
import io.largesse.money.ExchangeRate;
import io.largesse.money.RateBook;
import io.largesse.purchase.ConvertPurchases;
import io.largesse.purchase.Engagements;
import io.largesse.purchase.ImportPurchases;
import io.largesse.purchase.MoveBelongings;
import io.largesse.purchase.PurchaseRegister;
import io.largesse.purchase.RecordEngagement;
import io.largesse.purchase.RecordPurchase;
import io.largesse.purchase.SomePurchase;
import io.largesse.version.Patience;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A house whose clients buy: Anna is one of them, and boutiques are in Paris and Milan. */
public final class PurchaseHouse {
  private final GiftHouse house = new GiftHouse();
  private final List<RuntimeException> failures = new ArrayList<>();
  private @Nullable String rate;

  public PurchaseHouse() {
    house.client(SomePurchase.ANNA.value());
  }

  public GiftHouse house() {
    return house;
  }

  public TestTables tables() {
    return house.tables();
  }

  public Database database() {
    return tables().database();
  }

  public ClientId client(String id) {
    return house.client(id);
  }

  /** Has one euro be 160 of any other currency, on each day. */
  public void rates() {
    rate("160");
  }

  /** Has one euro be so many of any other currency, on each day. */
  public void rate(String perEuro) {
    rate = perEuro;
  }

  /** Why purchases could not be converted. */
  public List<RuntimeException> failures() {
    return failures;
  }

  public PurchaseRegister register(Database database) {
    return new DynamoPurchases(
        database,
        new PurchaseTables(
            tables().name("PurchasesTable"),
            tables().name("ClientsTable"),
            tables().name("BoutiquesTable")));
  }

  public RecordPurchase recordPurchase(Database database) {
    return recordPurchase(database, SomePatience.ample());
  }

  public RecordPurchase recordPurchase(Database database, Patience patience) {
    Lookups lookups = new Lookups(boutiques(database), (_, _) -> {});
    return new RecordPurchase(register(database), rateBook(), SomePurchase.EUR, lookups, patience);
  }

  public ImportPurchases importPurchases(Database database) {
    return new ImportPurchases(recordPurchase(database), SomePatience.ample());
  }

  public ConvertPurchases.Tally convert(Database database) {
    return new ConvertPurchases(
            register(database),
            rateBook(),
            SomePurchase.EUR,
            SomePatience.ample(),
            (_, failed) -> failures.add(failed))
        .convert(new Act("convert-purchases", "r-c", SomePurchase.NOW), () -> false);
  }

  public Engagements engagements(Database database) {
    return new DynamoEngagements(
        database, tables().name("EngagementsTable"), tables().name("ClientsTable"));
  }

  public RecordEngagement recordEngagement(Database database) {
    return new RecordEngagement(engagements(database), boutiques(database), SomePatience.ample());
  }

  /** Has what {@code merged} bought and did follow; whether nothing is left to do. */
  public boolean follow(ClientId merged, Database database, Patience patience) {
    String clients = tables().name("ClientsTable");
    return new MoveBelongings(
            List.of(
                DynamoBelongings.purchases(database, tables().name("PurchasesTable"), clients),
                DynamoBelongings.engagements(database, tables().name("EngagementsTable"), clients)),
            patience)
        .move(merged, new Act("follow-clients", "r-f", SomePurchase.NOW));
  }

  private DynamoBoutiques boutiques(Database database) {
    return new DynamoBoutiques(database, tables().name("BoutiquesTable"), SomePatience.ample());
  }

  private RateBook rateBook() {
    return (from, to, day) ->
        Optional.ofNullable(rate)
            .map(BigDecimal::new)
            .map(perEuro -> new ExchangeRate(from, to, day, perEuro, BigDecimal.ONE, "ECB"));
  }
}
