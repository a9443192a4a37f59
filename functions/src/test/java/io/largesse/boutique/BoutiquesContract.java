package io.largesse.boutique;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutiques.Outcome.Agreed;
import io.largesse.boutique.Boutiques.Outcome.Disagreed;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of boutiques promises. */
public abstract class BoutiquesContract {
  private static final Act ACT =
      new Act("hq-1", "request-1", Instant.parse("2026-11-24T10:00:00Z"));
  private static final Optional<Long> UNREAD = Optional.empty();

  private final Boutiques boutiques;

  protected BoutiquesContract(Boutiques empty) {
    this.boutiques = empty;
  }

  @Test
  void a_boutique_is_found_as_it_was_saved() {
    Boutique paris = SomeBoutique.of("PAR-01", "FR", "LARG-FR", 4);

    assertThat(save(paris, UNREAD)).isEqualTo(new Saved.Created<>(new Versioned<>(paris, 1)));
    assertThat(boutiques.find(paris.id())).contains(new Versioned<>(paris, 1));
    assertThat(boutiques.find(new BoutiqueId("PAR-02"))).isEmpty();
  }

  @Test
  void the_same_again_changes_nothing_whatever_was_read() {
    Boutique paris = SomeBoutique.in("FR", "PAR-01");
    save(paris, UNREAD);

    assertThat(save(paris, UNREAD)).isEqualTo(new Saved.Unchanged<>(new Versioned<>(paris, 1)));
    assertThat(save(paris, Optional.of(7L))).isInstanceOf(Saved.Unchanged.class);
  }

  @Test
  void other_content_needs_the_version_that_is_in_place() {
    Boutique paris = SomeBoutique.in("FR", "PAR-01");
    Boutique moved = SomeBoutique.in("MC", "PAR-01");
    save(paris, UNREAD);

    assertThat(save(moved, UNREAD)).isInstanceOf(Saved.Unread.class);
    assertThat(save(moved, Optional.of(2L))).isInstanceOf(Saved.Stale.class);
    assertThat(save(moved, Optional.of(1L)))
        .isEqualTo(new Saved.Replaced<>(new Versioned<>(moved, 2)));
    assertThat(boutiques.find(paris.id())).contains(new Versioned<>(moved, 2));
  }

  @Test
  void a_version_of_a_boutique_that_is_not_there_is_stale() {
    assertThat(save(SomeBoutique.in("FR", "PAR-01"), Optional.of(1L)))
        .isInstanceOf(Saved.Stale.class);
    assertThat(boutiques.find(new BoutiqueId("PAR-01"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void a_boutique_that_disagrees_with_its_entity_is_not_saved(int others) {
    for (int other = 0; other < others; other++) {
      save(SomeBoutique.of("LON-" + other, "GB", "LARG-UK", 4), UNREAD);
    }
    Boutique other = SomeBoutique.of("LON-X", "GB", "LARG-UK", 1);

    assertThat(boutiques.save(other, UNREAD, ACT)).isEqualTo(new Disagreed(4));
    assertThat(boutiques.find(other.id())).isEmpty();
  }

  @Test
  void the_only_boutique_of_an_entity_may_begin_another_business_year() {
    save(SomeBoutique.of("LON-1", "GB", "LARG-UK", 4), UNREAD);
    Boutique january = SomeBoutique.of("LON-1", "GB", "LARG-UK", 1);

    assertThat(save(january, Optional.of(1L))).isInstanceOf(Saved.Replaced.class);
    assertThat(boutiques.save(SomeBoutique.of("LON-2", "GB", "LARG-UK", 4), UNREAD, ACT))
        .isEqualTo(new Disagreed(1));
  }

  @Test
  void one_of_several_boutiques_may_not_begin_another_business_year_alone() {
    save(SomeBoutique.of("LON-1", "GB", "LARG-UK", 4), UNREAD);
    save(SomeBoutique.of("LON-2", "GB", "LARG-UK", 4), UNREAD);

    assertThat(boutiques.save(SomeBoutique.of("LON-1", "GB", "LARG-UK", 1), Optional.of(1L), ACT))
        .isEqualTo(new Disagreed(4));
    assertThat(boutiques.find(new BoutiqueId("LON-1")).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void a_boutique_that_leaves_its_entity_leaves_it_free_to_change() {
    save(SomeBoutique.of("LON-1", "GB", "LARG-UK", 4), UNREAD);
    save(SomeBoutique.of("LON-2", "GB", "LARG-UK", 4), UNREAD);

    save(SomeBoutique.of("LON-2", "GB", "LARG-GB", 1), Optional.of(1L));

    assertThat(save(SomeBoutique.of("LON-1", "GB", "LARG-UK", 7), Optional.of(1L)))
        .isInstanceOf(Saved.Replaced.class);
    assertThat(boutiques.save(SomeBoutique.of("LON-2", "GB", "LARG-UK", 1), Optional.of(2L), ACT))
        .isEqualTo(new Disagreed(7));
  }

  @Test
  void an_entity_that_all_boutiques_left_takes_any_business_year() {
    save(SomeBoutique.of("LON-1", "GB", "LARG-UK", 4), UNREAD);
    save(SomeBoutique.of("LON-1", "GB", "LARG-GB", 4), Optional.of(1L));

    assertThat(save(SomeBoutique.of("LON-2", "GB", "LARG-UK", 9), UNREAD))
        .isInstanceOf(Saved.Created.class);
  }

  @Test
  void boutiques_that_race_into_one_entity_all_agree() throws Exception {
    List<Callable<Boutiques.Outcome>> rivals =
        IntStream.range(0, 24)
            .<Callable<Boutiques.Outcome>>mapToObj(
                n ->
                    () ->
                        boutiques.save(
                            SomeBoutique.of("LON-" + n, "GB", "LARG-UK", 1 + n % 2), UNREAD, ACT))
            .toList();

    Map<Class<?>, Long> outcomes;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes =
          executor.invokeAll(rivals).stream()
              .map(Future::resultNow)
              .collect(groupingBy(Object::getClass, counting()));
    }

    assertThat(outcomes).isEqualTo(Map.of(Agreed.class, 12L, Disagreed.class, 12L));
    assertThat(all(Optional.empty(), 50))
        .hasSize(12)
        .extracting(Boutique::businessYearStartMonth)
        .containsOnly(all(Optional.empty(), 50).getFirst().businessYearStartMonth());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 50})
  void a_list_names_every_boutique_once_however_long_its_pages_are(int limit) {
    for (int n = 1; n <= 5; n++) {
      save(SomeBoutique.in(n % 2 == 0 ? "FR" : "JP", "B-" + n), UNREAD);
    }

    assertThat(all(Optional.empty(), limit))
        .extracting(boutique -> boutique.id().value())
        .containsExactlyInAnyOrder("B-1", "B-2", "B-3", "B-4", "B-5");
    assertThat(all(Optional.of(new Country("JP")), limit))
        .extracting(boutique -> boutique.id().value())
        .containsExactly("B-1", "B-3", "B-5");
    assertThat(all(Optional.of(new Country("US")), limit)).isEmpty();
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    save(SomeBoutique.in("FR", "B-1"), UNREAD);
    save(SomeBoutique.in("FR", "B-2"), UNREAD);
    Page<Boutique> french =
        boutiques.list(Optional.of(new Country("FR")), new PageRequest(1, Optional.empty()));

    assertThat(french.next()).isPresent();
    assertThatThrownBy(
            () -> boutiques.list(Optional.of(new Country("JP")), new PageRequest(1, french.next())))
        .isInstanceOf(Malformed.class);
  }

  private Saved<Boutique> save(Boutique boutique, Optional<Long> read) {
    return ((Agreed) boutiques.save(boutique, read, ACT)).saved();
  }

  private List<Boutique> all(Optional<Country> market, int limit) {
    List<Boutique> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Boutique> page = boutiques.list(market, new PageRequest(limit, cursor));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }
}
