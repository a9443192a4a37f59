package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.ReportedLimit.State;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of passed limits promises. */
public abstract class PassedLimitsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Act ACT = new Act("a-1", "request-1", NOW);
  private static final Subject ANNA = Subject.parse("PERSON#anna");

  private final PassedLimits limits;

  protected PassedLimitsContract(PassedLimits empty) {
    this.limits = empty;
  }

  @Test
  void a_limit_is_found_as_it_was_written_with_its_subject() {
    ReportedLimit one = limit(ANNA, "R-1", "FR", State.OPEN);
    ReportedLimit two = limit(ANNA, "R-2", "FR", State.CLOSED);

    assertThat(write(one, 1)).isTrue();
    assertThat(write(two, 1)).isTrue();
    assertThat(write(limit(Subject.parse("HOUSEHOLD#h"), "R-1", "FR", State.OPEN), 1)).isTrue();

    assertThat(limits.of(ANNA))
        .containsExactlyInAnyOrder(new Versioned<>(one, 1), new Versioned<>(two, 1));
    assertThat(limits.of(Subject.parse("PERSON#bruno"))).isEmpty();
  }

  @Test
  void a_limit_is_written_in_place_of_the_version_before_it_alone() {
    ReportedLimit open = limit(ANNA, "R-1", "FR", State.OPEN);
    ReportedLimit closed = limit(ANNA, "R-1", "FR", State.CLOSED);
    write(open, 1);

    assertThat(write(closed, 1)).isFalse();
    assertThat(write(closed, 3)).isFalse();
    assertThat(limits.of(ANNA)).containsExactly(new Versioned<>(open, 1));
    assertThat(write(closed, 2)).isTrue();
    assertThat(limits.of(ANNA)).containsExactly(new Versioned<>(closed, 2));
  }

  @Test
  void limits_of_a_market_are_listed_by_state_page_by_page() {
    for (int n = 0; n < 5; n++) {
      write(limit(ANNA, "R-" + n, "FR", n < 3 ? State.OPEN : State.CLOSED), 1);
    }
    write(limit(ANNA, "R-0", "IT", State.OPEN), 1);

    assertThat(all("FR", Optional.of(State.OPEN))).containsExactlyInAnyOrder("R-0", "R-1", "R-2");
    assertThat(all("FR", Optional.of(State.CLOSED))).containsExactlyInAnyOrder("R-3", "R-4");
    assertThat(all("FR", Optional.empty())).hasSize(5).doesNotHaveDuplicates();
    assertThat(all("IT", Optional.empty())).containsExactly("R-0");
    assertThat(all("GB", Optional.empty())).isEmpty();
  }

  private List<String> all(String market, Optional<State> state) {
    List<String> rules = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(new PageRequest(2, Optional.empty()));
    while (next.isPresent()) {
      Page<ReportedLimit> page = limits.ofMarket(new Country(market), state, next.get());
      page.items().forEach(item -> rules.add(item.limit().rule()));
      next = page.next().map(cursor -> new PageRequest(2, Optional.of(cursor)));
    }
    return rules;
  }

  private boolean write(ReportedLimit limit, long version) {
    return limits.write(new Versioned<>(limit, version), ACT);
  }

  private static ReportedLimit limit(Subject subject, String rule, String market, State state) {
    Quantity three = new Quantity.Count(3);
    return new ReportedLimit(
        new PassedLimit(
            subject,
            "HOUSE",
            rule,
            2,
            true,
            Regime.HOUSE,
            Effect.REFUSE,
            new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
            "",
            new Country(market),
            three,
            new Quantity.Count(2),
            new Quantity.Count(1),
            List.of(new GiftId("g-1"), new GiftId("g-2"), new GiftId("g-3")),
            3),
        state,
        NOW);
  }
}
