package io.largesse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every catalogue promises, whatever it keeps its SKUs in. */
public abstract class CatalogueContract {
  private static final int RIVALS = 16;
  private static final int PAGES_MAX = 20;
  private static final Act ACT = new Act("hq-1", "r-1", Instant.parse("2026-11-23T09:00:00Z"));

  /** The one catalogue of a test, empty when the test begins. */
  protected abstract Catalogue catalogue();

  @Test
  void what_is_put_is_found_as_it_was() {
    Sku scarf = sku("scarf", "OBJECT", "90");

    assertThat(save(scarf)).isEqualTo(new Saved.Created<>(new Versioned<>(scarf, 1)));
    assertThat(catalogue().find(scarf.code())).contains(new Versioned<>(scarf, 1));
    assertThat(catalogue().find(new SkuCode("other"))).isEmpty();
  }

  @Test
  void the_same_again_changes_nothing() {
    save(sku("scarf", "OBJECT", "90"));

    assertThat(save(sku("scarf", "OBJECT", "90.00"))).isInstanceOf(Saved.Unchanged.class);
  }

  @Test
  void only_who_has_read_it_replaces_it() {
    save(sku("scarf", "OBJECT", "90"));
    Sku dearer = sku("scarf", "OBJECT", "95");

    assertThat(save(dearer)).isEqualTo(new Saved.Unread<>());
    assertThat(catalogue().save(dearer, Optional.of(2L), ACT)).isEqualTo(new Saved.Stale<>());
    assertThat(catalogue().save(dearer, Optional.of(1L), ACT))
        .isEqualTo(new Saved.Replaced<>(new Versioned<>(dearer, 2)));
  }

  @Test
  void of_many_who_replace_it_at_once_one_wins() throws Exception {
    save(sku("scarf", "OBJECT", "90"));
    List<Callable<Saved<Sku>>> rivals =
        IntStream.range(0, RIVALS)
            .<Callable<Saved<Sku>>>mapToObj(
                rival ->
                    () ->
                        catalogue().save(sku("scarf", "OBJECT", "1" + rival), Optional.of(1L), ACT))
            .toList();

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(executor.invokeAll(rivals))
          .extracting(Future::resultNow)
          .filteredOn(Saved.Replaced.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void a_typology_is_listed_by_code_page_by_page() {
    for (int index = 0; index < 5; index++) {
      save(sku("b-" + index, "OBJECT", "1"));
      save(sku("a-" + index, "TRAVEL", "1"));
    }

    assertThat(codes(Optional.of(Typology.OBJECT), 2))
        .containsExactly("b-0", "b-1", "b-2", "b-3", "b-4");
    assertThat(codes(Optional.of(Typology.MEAL), 2)).isEmpty();
  }

  @Test
  void all_are_listed_once_page_by_page() {
    List<String> codes = IntStream.range(0, 7).mapToObj(index -> "sku-" + index).toList();
    codes.forEach(code -> save(sku(code, "OBJECT", "1")));

    assertThat(codes(Optional.empty(), 3)).containsExactlyInAnyOrderElementsOf(codes);
  }

  private List<String> codes(Optional<Typology> typology, int limit) {
    List<String> codes = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    for (int page = 0; page < PAGES_MAX; page++) {
      Page<Sku> read = catalogue().list(typology, new PageRequest(limit, cursor));
      read.items().forEach(sku -> codes.add(sku.code().value()));
      cursor = read.next();
      if (cursor.isEmpty()) {
        return codes;
      }
    }
    throw new AssertionError("The list does not end");
  }

  private Saved<Sku> save(Sku sku) {
    return catalogue().save(sku, Optional.empty(), ACT);
  }

  private static Sku sku(String code, String typology, String retail) {
    String json =
        """
        {"sku": "%s", "name": {"en": "A gift"}, "typology": "%s", "vatRate": "0.2",
         "retail": {"amount": "%s", "currency": "EUR"}}
        """
            .formatted(code, typology, retail);
    return Fields.read(Json.parse(json), SkuJson::read);
  }
}
