package io.largesse.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.history.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the history and the definition, the engine says what the contract says. */
final class EvaluationProperties {
  private static final int TWO_YEARS = 731;
  private static final int EIGHT_YEARS = 2_922;
  private static final Currency EUR = Currency.getInstance("EUR");

  @Property(tries = 100)
  void the_segment_is_that_of_the_contract_on_each_day_and_changes_exactly_on_until(
      @ForAll long seed) {
    SegmentChance chance = new SegmentChance(seed);
    Segmentation segmentation = chance.segmentation();
    History history = chance.history(segmentation);
    LocalDate start = chance.day();
    Judged judged = new Evaluation(List.of(segmentation), EUR).judge(history);
    List<String> expected = naive(segmentation, history, start, TWO_YEARS);

    for (int index = 0; index < TWO_YEARS; index++) {
      int day = epoch(start) + index;
      String segment = judged.segment(SegmentChance.AXIS, day);
      OptionalInt until = judged.until(SegmentChance.AXIS, day);

      assertThat(segment).as("on day %d", day).isEqualTo(expected.get(index));
      int change = changeAfter(expected, index);
      if (change < TWO_YEARS) {
        assertThat(until).as("until, on day %d", day).hasValue(epoch(start) + change);
      } else {
        assertThat(until.orElse(Integer.MAX_VALUE)).isGreaterThanOrEqualTo(day + change - index);
      }
    }
  }

  @Property(tries = 40)
  void until_has_no_horizon(@ForAll long seed) {
    SegmentChance chance = new SegmentChance(seed);
    Segmentation segmentation = chance.segmentation();
    History history = chance.history(segmentation);
    LocalDate start = chance.day();
    List<String> expected = naive(segmentation, history, start, EIGHT_YEARS);
    Judged judged = new Evaluation(List.of(segmentation), EUR).judge(history);

    List<Integer> changes = new ArrayList<>();
    OptionalInt until = judged.until(SegmentChance.AXIS, epoch(start));
    while (until.isPresent()) {
      changes.add(until.getAsInt() - epoch(start));
      until = judged.until(SegmentChance.AXIS, until.getAsInt());
    }

    assertThat(changes).isEqualTo(changes(expected));
  }

  /** Who is in a segment by its conditions is told nothing but what holds, and others not. */
  @Property(tries = 100)
  void reasons_all_hold_exactly_when_the_condition_does(@ForAll long seed) {
    SegmentChance chance = new SegmentChance(seed);
    Segmentation segmentation = chance.segmentation();
    History history = chance.history(segmentation);
    int day = epoch(chance.day());
    Evaluation evaluation = new Evaluation(List.of(segmentation), EUR);
    Judged judged = evaluation.judge(history);

    for (Segment segment : segmentation.segments()) {
      Prepared whole = evaluation.vocabulary().prepare(segment.when());

      assertThat(judged.explain(SegmentChance.AXIS, day, segment.name()).reasons())
          .as("of %s", segment)
          .matches(
              reasons ->
                  reasons.stream().allMatch(Explanation.Reason::holds)
                      == whole.holds(new Reading(history, evaluation.vocabulary()), day));
    }
  }

  private static List<Integer> changes(List<String> segments) {
    List<Integer> changes = new ArrayList<>();
    int change = changeAfter(segments, 0);
    while (change < segments.size()) {
      changes.add(change);
      change = changeAfter(segments, change);
    }
    return changes;
  }

  private static int changeAfter(List<String> segments, int index) {
    int next = index + 1;
    while (next < segments.size() && segments.get(next).equals(segments.get(index))) {
      next++;
    }
    return next;
  }

  private static List<String> naive(
      Segmentation segmentation, History history, LocalDate start, int days) {
    NaiveSegments naive = new NaiveSegments(segmentation, history, EUR.getDefaultFractionDigits());
    return start.datesUntil(start.plusDays(days)).map(naive::on).toList();
  }

  private static int epoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
