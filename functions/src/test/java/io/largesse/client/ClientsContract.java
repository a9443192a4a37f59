package io.largesse.client;

import static io.largesse.client.Clients.Outcome.LOST;
import static io.largesse.client.Clients.Outcome.SHARED_TOO_OFTEN;
import static io.largesse.client.Clients.Outcome.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every store of clients promises. */
public abstract class ClientsContract {
  private static final Act ACT = new Act("a-1", "request-1", Instant.parse("2026-11-24T10:00:00Z"));

  private final Clients clients;

  protected ClientsContract(Clients empty) {
    this.clients = empty;
  }

  @Test
  void a_client_is_found_as_it_was_written() {
    Client marie = SomeClient.with("c-1", "'attributes':{'tier':'gold'}");

    assertThat(create(marie, "mail")).isEqualTo(WRITTEN);

    Clients.Known known = clients.find(marie.id()).orElseThrow();
    assertThat(known.client()).isEqualTo(new Versioned<>(marie, 1));
    assertThat(known.contacts()).isEqualTo(contacts("mail"));
    assertThat(clients.find(new ClientId("c-2"))).isEmpty();
  }

  @Test
  void a_client_is_created_once() {
    create(SomeClient.with("c-1"), "mail");

    assertThat(create(SomeClient.with("c-1", "'givenName':'Anne'"), "phone")).isEqualTo(LOST);
    assertThat(reached("mail", "phone")).containsExactly(new ClientId("c-1"));
    assertThat(reached("phone")).isEmpty();
  }

  @Test
  void a_client_that_somebody_else_changed_is_not_written_and_nor_are_its_contacts() {
    create(SomeClient.with("c-1"), "mail");
    Optional<Clients.Known> stale = clients.find(new ClientId("c-1"));
    change(stale, SomeClient.with("c-1", "'givenName':'Anne'"), "mail");

    assertThat(change(stale, SomeClient.with("c-1", "'household':'h-1'"), "phone")).isEqualTo(LOST);
    assertThat(reached("mail")).containsExactly(new ClientId("c-1"));
    assertThat(reached("phone")).isEmpty();
  }

  @Test
  void a_contact_leads_to_all_who_have_it_and_no_longer_to_who_gave_it_up() {
    create(SomeClient.with("c-1"), "hotel", "mail");
    create(SomeClient.with("c-2"), "hotel");
    assertThat(reached("hotel")).containsExactly(new ClientId("c-1"), new ClientId("c-2"));

    change(clients.find(new ClientId("c-1")), SomeClient.with("c-1", "'givenName':'A'"), "mail");
    assertThat(reached("hotel")).containsExactly(new ClientId("c-2"));

    change(clients.find(new ClientId("c-2")), SomeClient.with("c-2", "'givenName':'A'"));
    assertThat(reached("hotel")).isEmpty();
    assertThat(reached("hotel", "mail")).containsExactly(new ClientId("c-1"));
  }

  @Test
  void no_more_clients_share_a_contact_than_can_be_told() {
    for (int n = 0; n < Clients.PER_CONTACT_MAX; n++) {
      assertThat(create(SomeClient.with("c-" + n), "hotel")).isEqualTo(WRITTEN);
    }

    assertThat(create(SomeClient.with("c-x"), "mail", "hotel")).isEqualTo(SHARED_TOO_OFTEN);
    assertThat(clients.find(new ClientId("c-x"))).isEmpty();
    assertThat(reached("mail")).isEmpty();
    assertThat(reached("hotel")).hasSize(Clients.PER_CONTACT_MAX);
  }

  @Test
  void a_client_of_a_contact_that_is_full_can_still_be_changed() {
    for (int n = 0; n < Clients.PER_CONTACT_MAX; n++) {
      create(SomeClient.with("c-" + n), "hotel");
    }

    assertThat(
            change(
                clients.find(new ClientId("c-3")),
                SomeClient.with("c-3", "'givenName':'Anne'"),
                "hotel"))
        .isEqualTo(WRITTEN);
  }

  @Test
  void namesakes_are_found_in_their_boutiques_book() {
    create(SomeClient.with("c-1", "'givenName':'Hélène'"));
    create(SomeClient.with("c-2", "'givenName':'Dupont','familyName':'HELENE'"));
    create(SomeClient.with("c-3", "'givenName':'Helene','boutique':'TYO-01'"));
    create(SomeClient.with("c-4", "'givenName':'Helena'"));

    FoldedName name = FoldedName.of("dupont, helene");
    assertThat(clients.named(name, new BoutiqueId("PAR-01"), 10))
        .extracting(Client::id)
        .containsExactlyInAnyOrder(new ClientId("c-1"), new ClientId("c-2"));
    assertThat(clients.named(name, new BoutiqueId("PAR-01"), 1)).hasSize(1);
    assertThat(clients.named(name, new BoutiqueId("LON-01"), 10)).isEmpty();
  }

  @Test
  void a_client_who_moved_is_found_in_the_new_book_alone() {
    create(SomeClient.with("c-1"));
    change(clients.find(new ClientId("c-1")), SomeClient.with("c-1", "'boutique':'TYO-01'"));

    FoldedName name = FoldedName.of("Marie Dupont");
    assertThat(clients.named(name, new BoutiqueId("PAR-01"), 10)).isEmpty();
    assertThat(clients.named(name, new BoutiqueId("TYO-01"), 10)).hasSize(1);
  }

  @Test
  void a_client_that_was_merged_is_found_as_the_one_that_it_is_part_of() {
    create(SomeClient.with("c-1"), "mail", "hotel");
    create(SomeClient.with("c-2", "'givenName':'Anne'"), "phone", "hotel");
    Client joined = SomeClient.with("c-2", "'givenName':'Anne'", "'household':'h-1'");

    assertThat(merge("c-1", joined)).isEqualTo(WRITTEN);

    assertThat(clients.find(new ClientId("c-1"))).isEqualTo(clients.find(new ClientId("c-2")));
    Clients.Known known = clients.find(new ClientId("c-1")).orElseThrow();
    assertThat(known.client()).isEqualTo(new Versioned<>(joined, 2));
    assertThat(known.contacts()).isEqualTo(contacts("mail", "phone", "hotel"));
    assertThat(reached("mail")).containsExactly(new ClientId("c-2"));
    assertThat(reached("hotel")).containsExactly(new ClientId("c-2"));
    assertThat(clients.named(FoldedName.of("Marie Dupont"), new BoutiqueId("PAR-01"), 9)).isEmpty();
    assertThat(clients.mergerOf(new ClientId("c-2"))).isEmpty();
    assertThat(clients.mergerOf(new ClientId("c-1")))
        .contains(
            new Merger(new ClientId("c-1"), new ClientId("c-2"), Merger.State.MOVING, Set.of()));
  }

  @Test
  void inherited_contacts_lead_on_to_a_client_whose_own_ones_change() {
    create(SomeClient.with("c-1"), "mail");
    create(SomeClient.with("c-2"), "phone");
    merge("c-1", SomeClient.with("c-2"));

    change(clients.find(new ClientId("c-2")), SomeClient.with("c-2", "'givenName':'A'"), "other");

    assertThat(reached("mail")).containsExactly(new ClientId("c-2"));
    assertThat(reached("other")).containsExactly(new ClientId("c-2"));
    assertThat(reached("phone")).isEmpty();
    assertThat(clients.find(new ClientId("c-2")).orElseThrow().contacts())
        .isEqualTo(contacts("mail", "other"));
  }

  @Test
  void a_merge_of_clients_that_somebody_else_changed_is_not_made() {
    create(SomeClient.with("c-1"), "mail");
    create(SomeClient.with("c-2"));
    Clients.Known one = clients.find(new ClientId("c-1")).orElseThrow();
    Clients.Known two = clients.find(new ClientId("c-2")).orElseThrow();
    change(Optional.of(two), SomeClient.with("c-2", "'givenName':'Anne'"));
    change(Optional.of(one), SomeClient.with("c-1", "'givenName':'Anne'"), "mail");

    assertThat(clients.merge(one, now("c-2"), SomeClient.with("c-2"), ACT)).isEqualTo(LOST);
    assertThat(clients.merge(now("c-1"), two, SomeClient.with("c-2"), ACT)).isEqualTo(LOST);

    assertThat(clients.mergerOf(new ClientId("c-1"))).isEmpty();
    assertThat(reached("mail")).containsExactly(new ClientId("c-1"));
  }

  /** As many as may be, in one transaction of the most items that it can have. */
  @Test
  void clients_are_merged_on_and_on() {
    for (int n = 0; n <= Clients.ALIASES_MAX; n++) {
      create(SomeClient.with("c-" + n), "mail-" + n, "phone-" + n, "home-" + n);
    }
    for (int n = 1; n < Clients.ALIASES_MAX; n++) {
      assertThat(merge("c-" + n, SomeClient.with("c-0"))).isEqualTo(WRITTEN);
    }

    assertThat(merge("c-0", SomeClient.with("c-" + Clients.ALIASES_MAX))).isEqualTo(WRITTEN);

    Clients.Known last = now("c-" + Clients.ALIASES_MAX);
    assertThat(last.inherited().ids()).hasSize(Clients.ALIASES_MAX);
    assertThat(last.contacts()).hasSize(3 * Clients.ALIASES_MAX + 3);
    assertThat(now("c-1")).isEqualTo(last);
    assertThat(clients.mergerOf(new ClientId("c-1")).orElseThrow().into())
        .isEqualTo(last.client().value().id());
  }

  private Clients.Outcome merge(String merged, Client joined) {
    return clients.merge(now(merged), now(joined.id().value()), joined, ACT);
  }

  private Clients.Known now(String id) {
    return clients.find(new ClientId(id)).orElseThrow();
  }

  private Clients.Outcome create(Client client, String... contacts) {
    return change(Optional.empty(), client, contacts);
  }

  private Clients.Outcome change(
      Optional<Clients.Known> before, Client client, String... contacts) {
    return clients.write(before, client, contacts(contacts), ACT);
  }

  private List<ClientId> reached(String... contacts) {
    return clients.reachedBy(contacts(contacts));
  }

  private static Set<Contact> contacts(String... hashes) {
    return Arrays.stream(hashes).map(Contact::new).collect(Collectors.toSet());
  }
}
