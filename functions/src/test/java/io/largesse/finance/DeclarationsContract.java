package io.largesse.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.boutique.EntityId;
import io.largesse.finance.Declarations.Query;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.Span;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place for declarations promises, whatever it keeps them in. */
public abstract class DeclarationsContract {
  private static final Country FR = new Country("FR");
  private static final Query JUNE = Query.of(span("2026-06-01", "2026-06-30"));
  private static final PageRequest ALL = new PageRequest(200, Optional.empty());
  private static final Posting POSTING = new Posting("FI-17", "f-1", SomeLines.ACT.at());

  /** Empty when the test begins. */
  protected abstract Declarations declarations();

  /** Keeps {@code declaration} as the giving of its gift does. */
  protected abstract void keep(Declaration declaration);

  @Test
  void a_declaration_is_found_as_it_was_kept() {
    Declaration declaration = declare("g-1", "2026-06-15");

    assertThat(declarations().find(declaration.id())).contains(new Versioned<>(declaration, 1));
    assertThat(declarations().find(DeclarationId.parse("g-1.2"))).isEmpty();
  }

  @Test
  void a_list_has_the_declarations_of_a_market_from_one_day_to_another_in_their_order() {
    declare("too-late", "2026-07-01");
    declare("last", "2026-06-30");
    declare("first", "2026-06-01");
    declare("too-early", "2026-05-31");
    declare(SomeLines.gift("elsewhere", "IT", "LARG-IT", "2026-06-15"));

    assertThat(gifts(declarations().ofMarket(FR, JUNE, ALL))).containsExactly("first", "last");
  }

  @Test
  void a_list_may_be_of_one_entity_and_of_what_is_or_is_not_posted() {
    Declaration posted = declare("posted", "2026-06-15");
    declare("open", "2026-06-15");
    declare(SomeLines.gift("other", "FR", "LARG-OTHER", "2026-06-15"));
    declarations().save(posted.posted(POSTING), 1, SomeLines.ACT);
    Optional<EntityId> entity = Optional.of(new EntityId("LARG-FR"));

    assertThat(gifts(list(new Query(JUNE.days(), entity, Optional.empty()))))
        .containsExactlyInAnyOrder("open", "posted");
    assertThat(gifts(list(new Query(JUNE.days(), entity, Optional.of(true)))))
        .containsExactly("posted");
    assertThat(gifts(list(new Query(JUNE.days(), Optional.empty(), Optional.of(false)))))
        .containsExactlyInAnyOrder("open", "other");
  }

  @Test
  void pages_follow_one_another_and_leave_nothing_out() {
    IntStream.range(0, 5).forEach(each -> declare("g-" + each, "2026-06-1" + each / 2));

    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Declaration> page = declarations().ofMarket(FR, JUNE, new PageRequest(2, cursor));
      seen.addAll(gifts(page));
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(seen).containsExactlyInAnyOrder("g-0", "g-1", "g-2", "g-3", "g-4");
  }

  @Test
  void a_cursor_of_other_days_or_of_another_market_does_not_belong_here() {
    declare("g-1", "2026-06-15");
    declare("g-2", "2026-06-16");
    PageRequest next =
        new PageRequest(
            1, declarations().ofMarket(FR, JUNE, new PageRequest(1, Optional.empty())).next());
    Query before = Query.of(span("2026-06-01", "2026-06-14"));
    Query after = Query.of(span("2026-06-16", "2026-06-30"));

    assertThat(gifts(declarations().ofMarket(FR, JUNE, next))).containsExactly("g-2");
    for (Query other : List.of(before, after)) {
      assertThatThrownBy(() -> declarations().ofMarket(FR, other, next))
          .isInstanceOf(Malformed.class);
    }
    assertThatThrownBy(() -> declarations().ofMarket(new Country("IT"), JUNE, next))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void what_is_posted_replaces_only_what_was_read() {
    Declaration declaration = declare("g-1", "2026-06-15");
    Declaration posted = declaration.posted(POSTING);

    Declaration otherwise = declaration.posted(new Posting("FI-18", "f-2", SomeLines.ACT.at()));
    assertThat(declarations().save(posted, 1, SomeLines.ACT)).isTrue();
    assertThat(declarations().save(otherwise, 1, SomeLines.ACT)).isFalse();
    assertThat(declarations().find(declaration.id())).contains(new Versioned<>(posted, 2));
  }

  private Declaration declare(String id, String day) {
    return declare(SomeLines.gift(id, "FR", "LARG-FR", day));
  }

  private Declaration declare(GivenGift gift) {
    Declaration declaration =
        SomeLines.declaration(
            gift, SomeLines.cost("30.00 EUR"), SomeLines.tax("R", 1, "36.00 EUR"));
    keep(declaration);
    return declaration;
  }

  private Page<Declaration> list(Query query) {
    return declarations().ofMarket(FR, query, ALL);
  }

  private static List<String> gifts(Page<Declaration> page) {
    return page.items().stream().map(each -> each.gift().giftId().value()).toList();
  }

  private static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }
}
