package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.ACT;
import static io.largesse.purchase.SomePurchase.ANNA;
import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static io.largesse.purchase.SomePurchase.kept;
import static io.largesse.purchase.SomePurchase.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every register of purchases promises; Anna is a client of its, and Paris a boutique. */
public abstract class PurchasesContract {
  private static final PurchaseId P = new PurchaseId("p-1");
  private static final PurchaseId R = new PurchaseId("r-1");

  protected abstract PurchaseRegister register();

  @Test
  void where_nothing_was_written_nothing_is() {
    assertThat(register().slots(List.of(P, R))).containsExactly(Slot.empty(P), Slot.empty(R));
    assertThat(register().slots(Set.of())).isEmpty();
    assertThat(register().now(new ClientId("nobody"))).isEqualTo(new ClientId("nobody"));
  }

  @Test
  void what_is_written_is_read_as_it_was() {
    Slot back = Slot.empty(R).with(waiting(back("r-1", "p-1", bags(-1, -1))));
    Slot awaited = Slot.empty(P).awaitedBy(R);
    assertThat(write(back, awaited)).isTrue();
    assertThat(register().slots(List.of(P, R))).containsExactly(awaited, back);

    Slot bought = awaited.with(kept(bought("p-1")));
    assertThat(write(bought)).isTrue();

    assertThat(register().slots(List.of(R, P))).containsExactly(back, bought);
  }

  @Test
  void all_is_written_in_place_of_what_was_read_or_nothing() {
    Slot first = Slot.empty(P).with(kept(bought("p-1")));
    Slot back = Slot.empty(R).with(waiting(back("r-1", "p-1", bags(-1, -1))));
    assertThat(write(first)).isTrue();

    assertThat(write(back, first)).isFalse();

    assertThat(register().slots(List.of(R))).containsExactly(Slot.empty(R));
    assertThat(write(back, first.with(kept(bought("p-1"))))).isTrue();
    assertThat(write(back, first.with(kept(bought("p-1"))))).isFalse();
  }

  @Test
  void nothing_is_written_for_a_client_who_is_not_there() {
    Slot slot = Slot.empty(P).with(kept(bought("p-1")));

    assertThat(register().write(List.of(slot), Optional.of(new ClientId("nobody")), ACT)).isFalse();

    assertThat(register().slots(List.of(P))).containsExactly(Slot.empty(P));
  }

  @Test
  void a_decision_looks_at_the_id_the_purchase_the_client_and_the_boutique() {
    write(Slot.empty(P).with(kept(bought("p-1"))));

    Standing standing = register().standing(back("r-1", "p-1", bags(-1, -1)));

    assertThat(standing.own()).isEqualTo(Slot.empty(R));
    assertThat(standing.purchase()).get().extracting(Slot::version).isEqualTo(1L);
    assertThat(standing.client()).get().extracting(client -> client.id()).isEqualTo(ANNA);
    assertThat(standing.boutique())
        .get()
        .extracting(boutique -> boutique.id())
        .isEqualTo(SomePurchase.PARIS);
  }

  @Test
  void what_a_client_bought_and_brought_back_is_listed_by_time_page_by_page() {
    for (int n : List.of(3, 1, 2)) {
      Purchase told = bought("p-" + n, BOUGHT_AT.plusMillis(n), bags(1, n));
      write(Slot.empty(told.id()).with(kept(told)));
    }
    Slot back = Slot.empty(R).with(waiting(back("r-1", "p-9", bags(-1, -1))));
    write(back, Slot.empty(new PurchaseId("p-9")).awaitedBy(R));

    Page<Kept> first = list(Set.of(), new PageRequest(3, Optional.empty()));
    Page<Kept> rest = list(Set.of(), new PageRequest(3, first.next()));

    assertThat(first.items())
        .extracting(kept -> kept.id().value())
        .containsExactly("p-1", "p-2", "p-3");
    assertThat(rest.items()).extracting(Kept::id).containsExactly(R);
    assertThat(rest.next()).isEmpty();
    assertThat(list(Set.of(new Country("FR")), new PageRequest(9, Optional.empty())).items())
        .hasSize(4);
    assertThat(list(Set.of(new Country("IT")), new PageRequest(9, Optional.empty())).items())
        .isEmpty();
  }

  @Test
  void a_purchase_without_a_rate_is_found_until_it_has_one() {
    Purchase told = bought("p-1");
    KeptPurchase kept = KeptPurchase.whole(told, ANNA, new Country("FR"), ACT, Optional.empty());
    Slot slot = Slot.empty(P).with(kept);
    write(slot);

    assertThat(unconverted())
        .containsExactly(new PurchaseRegister.Unconverted(P, told.currency(), told.day()));

    write(slot.with(kept.with(new Conversion(told.currency(), Optional.empty()))));
    assertThat(unconverted()).isEmpty();
  }

  private List<PurchaseRegister.Unconverted> unconverted() {
    return IntStream.range(0, PurchaseRegister.UNCONVERTED_SHARDS)
        .mapToObj(shard -> register().unconverted(shard, new PageRequest(9, Optional.empty())))
        .flatMap(page -> page.items().stream())
        .toList();
  }

  private Page<Kept> list(Set<Country> markets, PageRequest page) {
    return register().ofClient(ANNA, markets, page);
  }

  private boolean write(Slot... slots) {
    return register().write(List.of(slots), Optional.of(ANNA), ACT);
  }
}
