package io.largesse.dynamodb;

import io.largesse.access.Role;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Sku;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.gift.Change;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftRegister;
import io.largesse.gift.GiftStatus;
import io.largesse.gift.Standing;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.stock.StockState;
import io.largesse.threshold.Span;
import io.largesse.threshold.Subject;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The register of gifts in DynamoDB: one consistent batch reads all that a decision looks at, a
 * second one only where the client has a household or an employer or the SKU a capacity, and one
 * transaction writes.
 */
public final class DynamoGiftRegister implements GiftRegister {
  /** DynamoDB reads no more in one batch. */
  private static final int AT_ONCE = 100;

  private final Database database;
  private final GiftTables tables;
  private final DocumentTable<Gift> gifts;
  private final ClientItems clients;
  private final DocumentTable<Boutique> boutiques;
  private final DocumentTable<Sku> skus;
  private final StockUpdates stock;
  private final GiftLists lists;

  public DynamoGiftRegister(Database database, GiftTables tables) {
    this.database = database;
    this.tables = tables;
    this.gifts = GiftItems.documents(database, tables.gifts());
    this.clients = ClientItems.of(database, tables.clients());
    this.boutiques = DynamoBoutiques.documents(database, tables.boutiques());
    this.skus = DynamoCatalogue.documents(database, tables.catalogue());
    this.stock = new StockUpdates(tables.stock(), tables.movements());
    this.lists = new GiftLists(database.client(), tables.gifts(), gifts);
  }

  @Override
  public Optional<Versioned<Gift>> find(GiftId id) {
    return gifts.find(id.value());
  }

  @Override
  public List<Gift> findAll(Collection<GiftId> ids) {
    List<GiftId> wanted = List.copyOf(ids);
    List<Gift> found = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      BatchRead batch = new BatchRead(database.client());
      wanted
          .subList(from, Math.min(from + AT_ONCE, wanted.size()))
          .forEach(id -> batch.of(tables.gifts(), gifts.keyOf(id.value())));
      batch.read().getOrDefault(tables.gifts(), List.of()).stream()
          .map(item -> gifts.versioned(item).value())
          .forEach(found::add);
    }
    return found;
  }

  @Override
  public Standing standing(
      Optional<GiftId> id, ClientId client, BoutiqueId boutique, Optional<SkuCode> sku) {
    BatchRead batch =
        new BatchRead(database.client())
            .of(tables.clients(), ClientItems.keyOf(client))
            .of(tables.boutiques(), boutiques.keyOf(boutique.value()))
            .of(tables.exposures(), ExposureItems.keyOf(Subject.of(client)))
            .of(tables.current(), CurrentItem.KEY);
    sku.ifPresent(
        of ->
            batch
                .of(tables.catalogue(), skus.keyOf(of.value()))
                .of(tables.stock(), StockUpdates.keyOf(boutique, of)));
    id.ifPresent(given -> batch.of(tables.gifts(), gifts.keyOf(given.value())));
    Found found = new Found(batch.read());
    Person person = Person.of(client, found, tables).settled(database.client(), tables);
    Optional<Client> known =
        person.item().isEmpty() ? Optional.empty() : Optional.of(clients.client(person.item()));
    Optional<Sku> offered =
        found.one(tables.catalogue()).map(skus::versioned).map(Versioned::value);
    Map<String, AttributeValue> current = found.one(tables.current()).orElse(Map.of());
    Shared shared = Shared.read(database.client(), tables, known, offered);
    return new Standing(
        found.one(tables.gifts()).map(gifts::versioned),
        known,
        found.one(tables.boutiques()).map(boutiques::versioned).map(Versioned::value),
        offered,
        StockUpdates.units(
            shared.pool().or(() -> found.one(tables.stock())).orElse(Map.of()),
            StockState.AVAILABLE),
        ExposureItems.read(Subject.of(person.id()), person.exposure()),
        shared.household(),
        shared.employer(),
        CurrentItem.versions(current),
        CurrentItem.experiments(current));
  }

  @Override
  public boolean make(Change change) {
    List<TransactWriteItem> writes = new ArrayList<>();
    for (Change.Part part : change.gifts()) {
      writes.add(gifts.put(part.gift(), change.act()));
      part.declaration()
          .map(told -> DynamoDeclarations.put(database, tables.declarations(), told, change.act()))
          .ifPresent(writes::add);
    }
    change
        .exposures()
        .forEach(
            exposure -> writes.add(ExposureItems.put(tables.exposures(), exposure, change.act())));
    writes.addAll(GiftMoves.of(change, stock));
    return Written.transaction(database.client(), writes) instanceof Written.Done;
  }

  @Override
  public Page<GiftId> expiring(int shard, LocalDate until, PageRequest page) {
    return lists.expiring(shard, until, page);
  }

  @Override
  public Page<Gift> ofBoutique(BoutiqueId boutique, Optional<GiftStatus> status, PageRequest page) {
    return lists.ofBoutique(boutique, status, page);
  }

  @Override
  public Page<Gift> given(BoutiqueId boutique, Span period, PageRequest page) {
    return lists.given(boutique, period, page);
  }

  @Override
  public Page<Gift> ofClient(ClientId client, Set<Country> markets, PageRequest page) {
    return lists.ofClient(client, markets, page);
  }

  @Override
  public Page<Gift> waiting(
      Country market, Optional<Role> role, Set<BoutiqueId> among, PageRequest page) {
    return lists.waiting(market, role, among, page);
  }
}
