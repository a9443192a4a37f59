package io.largesse.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every list of members promises. */
public abstract class MembersContract {
  private static final Act ACT =
      new Act("follow-histories", "request-1", Instant.parse("2026-11-28T10:00:00Z"));
  private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

  private final Members members;

  protected MembersContract(Members empty) {
    this.members = empty;
  }

  @Test
  void a_member_is_listed_in_the_segment_as_they_were_put_and_in_no_other() {
    Member anna = put("anna", "value", "VIC", 1);

    assertThat(listed("value", "VIC")).containsExactly(anna);
    assertThat(listed("value", "CLIENT")).isEmpty();
    assertThat(listed("usage", "VIC")).isEmpty();
  }

  @Test
  void who_moves_is_in_the_new_segment_alone_and_on_other_axes_as_before() {
    put("anna", "value", "VIC", 1);
    Member usage = put("anna", "usage", "LOYAL", 1);
    Member moved = put("anna", "value", "CLIENT", 2);

    assertThat(listed("value", "VIC")).isEmpty();
    assertThat(listed("value", "CLIENT")).containsExactly(moved);
    assertThat(listed("usage", "LOYAL")).containsExactly(usage);
  }

  @Test
  void what_an_older_history_says_late_or_again_changes_nothing() {
    Member now = put("anna", "value", "CLIENT", 2);
    put("anna", "value", "VIC", 1);
    put("anna", "value", "VIC", 2);

    assertThat(listed("value", "VIC")).isEmpty();
    assertThat(listed("value", "CLIENT")).containsExactly(now);
  }

  @Test
  void who_is_in_no_segment_any_more_is_not_listed_and_does_not_come_back_late() {
    put("anna", "value", "VIC", 1);
    put(new Member(new ClientId("anna"), "value", Optional.empty(), SINCE, 3));
    put("anna", "value", "VIC", 2);

    assertThat(listed("value", "VIC")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 200})
  void all_members_are_listed_once_page_by_page_however_long_a_page_is(int limit) {
    List<Member> all =
        IntStream.range(0, 40).mapToObj(index -> put("c-" + index, "value", "VIC", 1)).toList();
    List<Member> listed = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Member> page = members.of("value", "VIC", new PageRequest(limit, cursor));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      listed.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16",
        "x",
        "3",
        "03.x",
        "00.W10",
        "03.dmFsdWUjVklD.x",
        "16.dmFsdWUjVklD",
        "99999999999"
      })
  void a_cursor_of_another_list_is_refused(String cursor) {
    PageRequest page = new PageRequest(10, Optional.of(cursor));

    assertThatThrownBy(() -> members.of("value", "VIC", page)).isInstanceOf(Malformed.class);
  }

  /** At each member, and where one part of a segment ends and the next begins. */
  @Test
  void no_cursor_leads_into_another_segment_or_axis() {
    IntStream.range(0, 40).forEach(index -> put("c-" + index, "value", "VIC", 1));
    Optional<String> cursor = Optional.empty();
    do {
      cursor = members.of("value", "VIC", new PageRequest(1, cursor)).next();
      cursor.ifPresent(
          next -> {
            PageRequest page = new PageRequest(10, Optional.of(next));
            assertThatThrownBy(() -> members.of("value", "CLIENT", page))
                .isInstanceOf(Malformed.class);
            assertThatThrownBy(() -> members.of("usage", "VIC", page))
                .isInstanceOf(Malformed.class);
          });
    } while (cursor.isPresent());
  }

  private Member put(String client, String axis, String segment, long version) {
    return put(new Member(new ClientId(client), axis, Optional.of(segment), SINCE, version));
  }

  private Member put(Member member) {
    members.put(member, ACT);
    return member;
  }

  private List<Member> listed(String axis, String segment) {
    return members.of(axis, segment, new PageRequest(200, Optional.empty())).items();
  }
}
