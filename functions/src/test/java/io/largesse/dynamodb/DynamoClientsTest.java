package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.SomeBoutique;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientSaving;
import io.largesse.client.Clients;
import io.largesse.client.ClientsContract;
import io.largesse.client.ContactHashes;
import io.largesse.client.SaveClient;
import io.largesse.client.SomeClient;
import io.largesse.gift.GiftRegister;
import io.largesse.gift.Standing;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.SomeEntry;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoClientsTest extends ClientsContract {
  private static final Act ACT = new Act("a-1", "request-1", Instant.parse("2026-11-24T10:00:00Z"));
  private static final Caller SYSTEM = new Caller("erp", Role.SYSTEM, Set.of(), Set.of());
  private static final String MAIL = "'email':'marie@example.com'";
  private static final String PRESS = "'statuses':[{'class':'PRESS','country':'FR'}]";

  private final TestTables tables;
  private final SomeExposures exposures;

  DynamoClientsTest() {
    TestTables tables = new TestTables();
    super(clients(tables, tables.database()));
    this.tables = tables;
    this.exposures = new SomeExposures(tables);
    new DynamoBoutiques(tables.database(), tables.name("BoutiquesTable"), SomePatience.ample())
        .save(SomeBoutique.in("FR", "PAR-01"), Optional.empty(), ACT);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "ANSWER_LOST", "INTERNAL_ERROR", "TIMED_OUT"})
  void a_client_is_saved_after_writes_that_failed(Failure failure) {
    SaveClient saveClient = failing(SomePatience.ample(), failure, failure, failure);

    assertThat(saved(saveClient, SomeClient.with("c-1", MAIL), Optional.empty()))
        .isInstanceOf(Saved.Created.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER_LOST", "INTERNAL_ERROR", "TIMED_OUT"})
  void a_client_whose_answer_was_lost_is_written_once(Failure failure) {
    SaveClient saveClient = failing(SomePatience.ample(), failure);

    assertThat(saved(saveClient, SomeClient.with("c-1", MAIL), Optional.empty()))
        .isInstanceOfSatisfying(
            Saved.Unchanged.class, same -> assertThat(same.now().version()).isEqualTo(1));
  }

  @Test
  void a_move_whose_answer_was_lost_moves_once() {
    Entry gift = registered(SomeClient.with("c-1"), 0);
    SaveClient saveClient = failing(SomePatience.ample(), Failure.ANSWER_LOST);

    saved(saveClient, SomeClient.with("c-1", "'household':'h-1'"), Optional.of(1L));

    assertThat(exposures.of("HOUSEHOLD#h-1").entries()).containsExactly(gift);
    assertThat(exposures.of("HOUSEHOLD#h-1").version()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "ANSWER_LOST", "INTERNAL_ERROR", "TIMED_OUT"})
  void a_race_that_is_never_won_ends_when_patience_does_and_writes_nothing(Failure failure) {
    SaveClient saveClient = failing(SomePatience.none(), failure);

    assertThatThrownBy(() -> saved(saveClient, SomeClient.with("c-1", MAIL), Optional.empty()))
        .isInstanceOf(Busy.class);
    assertThat(clients(tables, tables.database()).find(new ClientId("c-1"))).isEmpty();
    assertThat(items("ContactsTable")).isZero();
  }

  @Test
  void a_contact_that_nobody_has_any_more_leaves_no_trace() {
    saved(saveClient(), SomeClient.with("c-1", MAIL, "'phone':'0612345678'"), Optional.empty());
    assertThat(items("ContactsTable")).isEqualTo(2);

    saved(saveClient(), SomeClient.with("c-1", "'phone':'+33 612345678'"), Optional.of(1L));
    assertThat(items("ContactsTable")).isEqualTo(1);

    saved(saveClient(), SomeClient.with("c-1"), Optional.of(2L));
    assertThat(items("ContactsTable")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20})
  void a_registration_under_way_loses_to_a_change_of_what_binds(int earlier) {
    Client client = SomeClient.with("c-1");
    registered(client, earlier);
    Exposure read = exposures.of("PERSON#c-1");

    saved(saveClient(), SomeClient.with("c-1", PRESS), Optional.of(1L));

    assertThat(exposures.register(SomeEntry.to(client, "g-x", "2026-11-24"), read)).isFalse();
    assertThat(exposures.of("PERSON#c-1").entries())
        .hasSize(earlier + 1)
        .allSatisfy(
            entry ->
                assertThat(entry.statuses()).isEqualTo(SomeClient.with("c-1", PRESS).statuses()));
  }

  @Test
  void a_client_and_an_exposure_of_different_times_do_not_agree() {
    registered(SomeClient.with("c-1"), 1);
    var client = item("ClientsTable", "clientId", "c-1");
    var exposure = item("ExposuresTable", "subject", "PERSON#c-1");

    saved(saveClient(), SomeClient.with("c-1", PRESS), Optional.of(1L));
    exposures.register(
        SomeEntry.to(SomeClient.with("c-1", PRESS), "g-x", "2026-11-24"),
        exposures.of("PERSON#c-1"));

    var clientNow = item("ClientsTable", "clientId", "c-1");
    var exposureNow = item("ExposuresTable", "subject", "PERSON#c-1");
    assertThat(DynamoClients.agree(client, exposure)).isTrue();
    assertThat(DynamoClients.agree(clientNow, exposureNow)).isTrue();
    assertThat(DynamoClients.agree(client, exposureNow)).isFalse();
    assertThat(DynamoClients.agree(clientNow, exposure)).isFalse();
  }

  @Test
  void a_registration_of_a_first_gift_loses_to_a_change_as_well() {
    saved(saveClient(), SomeClient.with("c-1"), Optional.empty());
    Exposure none = exposures.of("PERSON#c-1");

    saved(saveClient(), SomeClient.with("c-1", "'residence':'MC'"), Optional.of(1L));

    assertThat(none.version()).isZero();
    assertThat(exposures.register(SomeEntry.to(SomeClient.with("c-1"), "g-1", "2026-11-24"), none))
        .isFalse();
  }

  @Test
  void a_change_that_no_rule_looks_at_disturbs_no_registration() {
    registered(SomeClient.with("c-1"), 1);
    Exposure read = exposures.of("PERSON#c-1");

    saved(saveClient(), SomeClient.with("c-1", "'givenName':'Anne'", MAIL), Optional.of(1L));

    assertThat(exposures.register(SomeEntry.to(SomeClient.with("c-1"), "g-x", "2026-11-24"), read))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"household,HOUSEHOLD", "employer,EMPLOYER"})
  void gifts_that_are_registered_while_a_client_moves_are_never_lost(String field, String kind)
      throws Exception {
    Client client = SomeClient.with("c-1", "'" + field + "':'x-1'");
    saved(saveClient(), client, Optional.empty());
    List<Callable<Boolean>> rivals = new ArrayList<>();
    rivals.addAll(
        IntStream.range(0, 16)
            .<Callable<Boolean>>mapToObj(n -> () -> registerUntilDone("g-" + n))
            .toList());
    rivals.add(
        4,
        () ->
            saved(saveClient(), SomeClient.with("c-1", "'" + field + "':'x-2'"), Optional.of(1L))
                instanceof Saved.Replaced);

    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(executor.invokeAll(rivals)).extracting(Future::resultNow).containsOnly(true);
    }

    assertThat(exposures.of("PERSON#c-1").entries()).hasSize(16);
    assertThat(exposures.of(kind + "#x-1").entries()).isEmpty();
    assertThat(exposures.of(kind + "#x-2").entries())
        .isEqualTo(exposures.of("PERSON#c-1").entries());
  }

  @Test
  void of_two_who_race_to_change_a_client_one_is_told_to_read_again() throws Exception {
    saved(saveClient(), SomeClient.with("c-1"), Optional.empty());
    List<Callable<Saved<Client>>> rivals =
        IntStream.range(0, 8)
            .<Callable<Saved<Client>>>mapToObj(
                n ->
                    () ->
                        saved(
                            saveClient(),
                            SomeClient.with("c-1", "'household':'h-" + n + "'"),
                            Optional.of(1L)))
            .toList();

    List<Saved<Client>> outcomes;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes = executor.invokeAll(rivals).stream().map(Future::resultNow).toList();
    }

    assertThat(outcomes).filteredOn(Saved.Replaced.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Saved.Stale.class::isInstance).hasSize(7);
  }

  @Test
  void of_two_who_are_made_at_once_with_one_contact_one_at_least_names_the_other()
      throws Exception {
    List<Callable<ClientSaving.Allowed>> rivals =
        IntStream.range(0, 12)
            .<Callable<ClientSaving.Allowed>>mapToObj(
                n -> () -> allowed(saveClient(), SomeClient.with("c-" + n, MAIL), Optional.empty()))
            .toList();

    List<ClientSaving.Allowed> outcomes;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes = executor.invokeAll(rivals).stream().map(Future::resultNow).toList();
    }

    assertThat(outcomes)
        .filteredOn(outcome -> outcome.possibleDuplicates().isEmpty())
        .hasSizeLessThanOrEqualTo(1);
    assertThat(outcomes).anySatisfy(last -> assertThat(last.possibleDuplicates()).hasSize(11));
  }

  /** Registers as gifts are: for the person, and the household or employer of that moment. */
  private boolean registerUntilDone(String gift) {
    GiftRegister register = register();
    for (int attempt = 0; attempt < 1_000; attempt++) {
      Standing standing =
          register.standing(
              Optional.empty(), new ClientId("c-1"), new BoutiqueId("PAR-01"), Optional.empty());
      if (exposures.register(
          SomeEntry.to(standing.client().orElseThrow(), gift, "2026-11-24"),
          standing.person(),
          standing.household().or(standing::employer).orElseThrow())) {
        return true;
      }
    }
    return false;
  }

  private GiftRegister register() {
    return new DynamoGiftRegister(tables.database(), tables.ofGifts());
  }

  /** Saves {@code client} with {@code earlier} gifts, and one more, which it gives. */
  private Entry registered(Client client, int earlier) {
    saved(saveClient(), client, Optional.empty());
    Entry last = SomeEntry.to(client, "g-last", "2026-11-20");
    for (int n = 0; n < earlier; n++) {
      exposures.register(
          SomeEntry.to(client, "g-" + n, "2026-03-01"), exposures.of("PERSON#" + client.id()));
    }
    exposures.register(last, exposures.of("PERSON#" + client.id()));
    return last;
  }

  private static Saved<Client> saved(SaveClient saveClient, Client client, Optional<Long> read) {
    return allowed(saveClient, client, read).saved();
  }

  private static ClientSaving.Allowed allowed(
      SaveClient saveClient, Client client, Optional<Long> read) {
    return (ClientSaving.Allowed) saveClient.save(client, read, SYSTEM, ACT);
  }

  private Map<String, AttributeValue> item(String table, String key, String id) {
    return tables
        .client()
        .getItem(
            get ->
                get.tableName(tables.name(table))
                    .key(Map.of(key, AttributeValue.fromS(id)))
                    .consistentRead(true))
        .item();
  }

  private int items(String table) {
    return tables.client().scan(scan -> scan.tableName(tables.name(table))).count();
  }

  private SaveClient saveClient() {
    return saveClient(tables.database(), SomePatience.ample());
  }

  private SaveClient failing(Patience patience, Failure... script) {
    return saveClient(tables.failing("transactWriteItems", script), patience);
  }

  private SaveClient saveClient(Database database, Patience patience) {
    return new SaveClient(
        clients(tables, database),
        new DynamoBoutiques(tables.database(), tables.name("BoutiquesTable"), patience),
        new ContactHashes("a key"),
        (_, _) -> {},
        patience);
  }

  private static Clients clients(TestTables tables, Database database) {
    return new DynamoClients(
        database,
        new ClientTables(
            tables.name("ClientsTable"),
            tables.name("ContactsTable"),
            tables.name("ExposuresTable")));
  }
}
