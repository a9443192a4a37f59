package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.Client;
import io.largesse.client.SomeClient;
import io.largesse.client.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientChangeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Subject PERSON = Subject.parse("PERSON#c-1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'givenName':'Anne'",
        "'boutique':'PAR-02'",
        "'email':'a@example.com'",
        "'attributes':{'tier':'gold'}"
      })
  void a_change_that_no_rule_looks_at_does_not_matter(String field) {
    assertThat(change(SomeClient.with("c-1"), SomeClient.with("c-1", field)).matters()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'residence':'MC'",
        "'household':'h-1'",
        "'employer':'e-1'",
        "'statuses':[{'class':'PRESS','country':'FR','from':'2030-01-01'}]"
      })
  void a_change_that_a_rule_may_look_at_always_writes_the_person(String field) {
    ClientChange change = change(SomeClient.with("c-1"), SomeClient.with("c-1", field));

    assertThat(change.matters()).isTrue();
    assertThat(moved(change).keySet()).containsExactly(PERSON);
  }

  @Test
  void entries_move_from_one_household_to_the_other_and_leave_the_rest_there() {
    Client before = SomeClient.with("c-1", "'household':'h-1'");
    Client other = SomeClient.with("c-2", "'household':'h-1'");
    Entry mine = SomeEntry.to(before, "g-1", "2026-01-10");
    Entry theirs = SomeEntry.to(other, "g-2", "2026-01-11");
    Entry there = SomeEntry.to(SomeClient.with("c-3"), "g-3", "2026-01-12");
    ClientChange change = change(before, SomeClient.with("c-1", "'household':'h-2'"));

    Map<Subject, Exposure> moved =
        moved(
            change,
            exposure("PERSON#c-1", 4, mine),
            exposure("HOUSEHOLD#h-1", 7, mine, theirs),
            exposure("HOUSEHOLD#h-2", 2, there));

    assertThat(moved)
        .isEqualTo(
            byId(
                exposure("PERSON#c-1", 4, mine),
                exposure("HOUSEHOLD#h-1", 7, theirs),
                exposure("HOUSEHOLD#h-2", 2, mine, there)));
  }

  @Test
  void a_household_that_is_taken_away_keeps_nothing_of_the_person() {
    Client before = SomeClient.with("c-1", "'household':'h-1','employer':'e-1'");
    Entry mine = SomeEntry.to(before, "g-1", "2026-01-10");

    assertThat(
            moved(
                change(before, SomeClient.with("c-1", "'employer':'e-1'")),
                exposure("PERSON#c-1", 1, mine),
                exposure("HOUSEHOLD#h-1", 1, mine),
                exposure("EMPLOYER#e-1", 1, mine)))
        .isEqualTo(byId(exposure("PERSON#c-1", 1, mine), exposure("HOUSEHOLD#h-1", 1)));
  }

  @Test
  void an_employer_takes_over_only_what_it_may_still_count() {
    Client before = SomeClient.with("c-1");
    Entry old = SomeEntry.to(before, "g-1", "2025-09-23");
    Entry kept = SomeEntry.to(before, "g-2", "2025-09-24");

    assertThat(
            moved(
                change(before, SomeClient.with("c-1", "'employer':'e-1','household':'h-1'")),
                exposure("PERSON#c-1", 1, old, kept)))
        .isEqualTo(
            byId(
                exposure("PERSON#c-1", 1, old, kept),
                exposure("HOUSEHOLD#h-1", 0, old, kept),
                exposure("EMPLOYER#e-1", 0, kept)));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-09,false", "2026-01-10,true", "2026-01-20,true", "2026-01-21,false"})
  void a_status_that_is_dated_back_changes_what_held_then(String day, boolean press) {
    Client before = SomeClient.with("c-1", "'household':'h-1'");
    Client after =
        SomeClient.with(
            "c-1",
            "'household':'h-1'",
            "'statuses':[{'class':'PRESS','country':'FR','from':'2026-01-10','to':'2026-01-20'}]");
    Entry gift = SomeEntry.to(before, "g-1", day);

    Map<Subject, Exposure> moved =
        moved(
            change(before, after),
            exposure("PERSON#c-1", 1, gift),
            exposure("HOUSEHOLD#h-1", 1, gift));

    Entry expected = SomeEntry.to(press ? after : before, "g-1", day);
    assertThat(moved.get(PERSON)).isEqualTo(exposure("PERSON#c-1", 1, expected));
    assertThat(moved.containsKey(Subject.parse("HOUSEHOLD#h-1"))).isEqualTo(press);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23,FR", "2026-11-24,MC", "2026-12-24,MC"})
  void a_residence_changes_what_is_still_to_come(String day, String country) {
    Client before = SomeClient.with("c-1");
    Client after = SomeClient.with("c-1", "'residence':'MC'");

    Exposure person =
        moved(change(before, after), exposure("PERSON#c-1", 1, SomeEntry.to(before, "g-1", day)))
            .getOrDefault(PERSON, Exposure.none(PERSON));

    assertThat(person.entries())
        .flatExtracting(Entry::statuses)
        .extracting(Status::country)
        .hasToString("[" + country + "]");
  }

  @Test
  void there_and_back_again_leaves_everything_as_it_was() {
    Client here = SomeClient.with("c-1", "'household':'h-1'");
    Client there = SomeClient.with("c-1", "'household':'h-2','employer':'e-1'");
    Entry mine = SomeEntry.to(here, "g-1", "2026-01-10");
    Entry theirs = SomeEntry.to(SomeClient.with("c-2"), "g-2", "2026-01-11");
    Exposure[] start = {
      exposure("PERSON#c-1", 1, mine),
      exposure("HOUSEHOLD#h-1", 1, mine, theirs),
      exposure("HOUSEHOLD#h-2", 1, SomeEntry.to(SomeClient.with("c-3"), "g-3", "2026-02-01")),
      exposure("EMPLOYER#e-1", 1)
    };

    Map<Subject, Exposure> state = new HashMap<>(byId(start));
    state.putAll(moved(change(here, there), start));
    state.putAll(moved(change(there, here), state.values().toArray(Exposure[]::new)));

    assertThat(state).isEqualTo(byId(start));
  }

  private static ClientChange change(Client before, Client after) {
    return new ClientChange(before, after, TODAY);
  }

  /** What is written, given {@code found}; what the change looks at besides is empty. */
  private static Map<Subject, Exposure> moved(ClientChange change, Exposure... found) {
    Map<Subject, Exposure> all =
        change.subjects().stream().collect(Collectors.toMap(Function.identity(), Exposure::none));
    all.putAll(byId(found));
    return byId(change.move(all).toArray(Exposure[]::new));
  }

  private static Exposure exposure(String subject, long version, Entry... entries) {
    return new Exposure(Subject.parse(subject), List.of(entries), version);
  }

  private static Map<Subject, Exposure> byId(Exposure... exposures) {
    return Arrays.stream(exposures)
        .collect(Collectors.toMap(Exposure::subject, Function.identity()));
  }
}
