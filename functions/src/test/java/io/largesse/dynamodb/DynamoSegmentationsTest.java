package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.page.PageRequest;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.PublishSegmentation;
import io.largesse.segment.PublishSegmentation.Outcome;
import io.largesse.segment.PublishedSegmentation;
import io.largesse.segment.ReadySegmentations;
import io.largesse.segment.ResumePublications;
import io.largesse.segment.SaveSegmentation;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationDrafts;
import io.largesse.segment.SegmentationJson;
import io.largesse.segment.Segmentations;
import io.largesse.segment.ShippedSegmentations;
import io.largesse.segment.SweepLog;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds drafting and publishing of segmentations to what they promise. */
final class DynamoSegmentationsTest {
  private static final Axis VALUE = new Axis("value");
  private static final Axis MOOD = new Axis("mood");
  private static final Optional<Long> UNREAD = Optional.empty();

  private final TestTables tables = new TestTables();
  private final List<String> started = new ArrayList<>();
  private final House house = new House(tables.database(), SomePatience.ample());

  @Test
  void the_shipped_ones_are_in_force_until_others_are_published() {
    CurrentSegmentations current = house.segmentations.current();

    assertThat(current).isEqualTo(CurrentSegmentations.NONE);
    assertThat(current.axes()).isEqualTo(ShippedSegmentations.AXES);
    assertThat(current.has(MOOD)).isFalse();
    assertThat(house.segmentations.version(VALUE, 0))
        .isSameAs(ShippedSegmentations.of(VALUE).orElseThrow());
  }

  @Test
  void a_draft_is_found_as_it_was_saved_and_a_change_names_what_was_read() {
    Saved<Segmentation> saved = house.save(some(MOOD, "A"), UNREAD, by("ann"));

    assertThat(saved).isEqualTo(new Saved.Created<>(new Versioned<>(some(MOOD, "A"), 1)));
    assertThat(house.save(some(MOOD, "A"), UNREAD, by("bob"))).isInstanceOf(Saved.Unchanged.class);
    assertThat(house.save(some(MOOD, "B"), UNREAD, by("bob"))).isInstanceOf(Saved.Unread.class);
    assertThat(house.save(some(MOOD, "B"), Optional.of(7L), by("bob")))
        .isInstanceOf(Saved.Stale.class);
    assertThat(house.save(some(MOOD, "B"), Optional.of(1L), by("bob")))
        .isInstanceOf(Saved.Replaced.class);
    assertThat(house.drafts.find(MOOD))
        .hasValueSatisfying(
            drafted -> {
              assertThat(drafted.draft()).isEqualTo(some(MOOD, "B"));
              assertThat(drafted.editor()).isEqualTo("bob");
              assertThat(drafted.version()).isEqualTo(2);
            });
  }

  @Test
  void a_published_draft_is_in_force_for_everyone_and_is_a_draft_no_more() {
    house.save(some(VALUE, "A"), UNREAD, by("ann"));

    Outcome outcome = house.publish(VALUE, UNREAD, by("ann"));

    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    assertThat(house.segmentations.current().of(VALUE)).isEqualTo(1);
    assertThat(house.segmentations.version(VALUE, 1)).isEqualTo(some(VALUE, "A").as(1));
    assertThat(house.drafts.find(VALUE)).isEmpty();
    assertThat(started).containsExactly("value 1");
  }

  @Test
  void an_axis_of_the_houses_own_is_judged_once_it_is_published() {
    house.save(some(MOOD, "A"), UNREAD, by("ann"));
    house.publish(MOOD, UNREAD, by("ann"));

    CurrentSegmentations current = house.segmentations.current();
    ReadySegmentations inForce =
        new ReadySegmentations(house.segmentations, Currency.getInstance("EUR"));

    assertThat(current.axes())
        .containsExactly(new Axis("value"), new Axis("preference"), new Axis("usage"), MOOD);
    assertThat(inForce.of(current).segmentation(MOOD)).isEqualTo(some(MOOD, "A").as(1));
    assertThat(inForce.of(current)).isSameAs(inForce.of(house.segmentations.current()));
  }

  @Test
  void versions_are_told_newest_first_and_stay_readable() {
    for (String name : List.of("A", "B")) {
      house.save(some(VALUE, name), UNREAD, by("ann"));
      house.publish(VALUE, UNREAD, by("bob"));
    }

    assertThat(house.drafts.publications(VALUE, new PageRequest(10, Optional.empty())).items())
        .extracting(PublishedSegmentation::segmentation)
        .containsExactly(some(VALUE, "B").as(2), some(VALUE, "A").as(1));
    assertThat(house.segmentations.version(VALUE, 1)).isEqualTo(some(VALUE, "A").as(1));
    assertThat(house.segmentations.version(VALUE, 2)).isEqualTo(some(VALUE, "B").as(2));
  }

  @Test
  void without_a_draft_or_of_another_draft_than_was_read_nothing_is_published() {
    assertThat(house.publish(VALUE, UNREAD, by("ann"))).isEqualTo(new Outcome.NothingToPublish());

    house.save(some(VALUE, "A"), UNREAD, by("ann"));

    assertThat(house.publish(VALUE, Optional.of(9L), by("ann"))).isEqualTo(new Outcome.Stale());
    assertThat(house.segmentations.current()).isEqualTo(CurrentSegmentations.NONE);
    assertThat(started).isEmpty();
  }

  @Test
  void the_same_publication_again_starts_what_it_could_not_start() {
    house.save(some(VALUE, "A"), UNREAD, by("ann"));
    Act act = by("ann");
    house.publish(VALUE, UNREAD, act);

    assertThat(house.publish(VALUE, UNREAD, act)).isInstanceOf(Outcome.Published.class);

    assertThat(started).containsExactly("value 1", "value 1");
    assertThat(house.segmentations.current().of(VALUE)).isEqualTo(1);
  }

  /** Its answer was lost, or it died in between: it does not know what its draft had become. */
  @Test
  void whoever_published_what_never_began_starts_it_by_asking_again_and_nobody_else_does() {
    house.save(some(VALUE, "A"), UNREAD, by("ann"));
    house.publish(VALUE, UNREAD, by("ann"));
    started.clear();

    assertThat(house.publish(VALUE, UNREAD, by("bob"))).isEqualTo(new Outcome.NothingToPublish());
    assertThat(started).isEmpty();
    assertThat(house.publish(VALUE, UNREAD, by("ann"))).isInstanceOf(Outcome.Published.class);
    assertThat(started).containsExactly("value 1");

    house.log.note(VALUE, 1, 3, 100, false, by("sweep"));

    assertThat(house.publish(VALUE, UNREAD, by("ann"))).isEqualTo(new Outcome.NothingToPublish());
  }

  @Test
  void a_publication_that_never_began_is_started_though_nobody_asks() {
    ResumePublications resume =
        new ResumePublications(
            house.segmentations, house.log, (axis, version) -> started.add(axis + " " + version));
    assertThat(resume.resume()).isEmpty();
    house.save(some(VALUE, "A"), UNREAD, by("ann"));
    house.publish(VALUE, UNREAD, by("ann"));
    started.clear();

    assertThat(resume.resume()).containsExactly(VALUE);
    assertThat(started).containsExactly("value 1");

    house.log.note(VALUE, 1, 0, 0, true, by("sweep"));

    assertThat(resume.resume()).isEmpty();
  }

  @Test
  void a_house_has_only_so_many_axes() {
    for (int index = 0; index < 9; index++) {
      Axis axis = new Axis("own-" + index);
      house.save(some(axis, "A"), UNREAD, by("ann"));
      assertThat(house.publish(axis, UNREAD, by("ann"))).isInstanceOf(Outcome.Published.class);
    }
    house.save(some(MOOD, "A"), UNREAD, by("ann"));

    assertThat(house.publish(MOOD, UNREAD, by("ann"))).isEqualTo(new Outcome.TooManyAxes(12));
    house.save(some(VALUE, "A"), UNREAD, by("ann"));
    assertThat(house.publish(VALUE, UNREAD, by("ann"))).isInstanceOf(Outcome.Published.class);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void whatever_happens_to_a_publication_it_is_done_once(Failure failure) {
    house.save(some(VALUE, "A"), UNREAD, by("ann"));
    House failing = new House(tables.failing("transactWriteItems", failure), SomePatience.ample());

    assertThat(failing.publish(VALUE, UNREAD, by("bob"))).isInstanceOf(Outcome.Published.class);

    assertThat(house.segmentations.current()).isEqualTo(new CurrentSegmentations(Map.of(VALUE, 1)));
    assertThat(house.drafts.find(VALUE)).isEmpty();
    assertThat(started).containsExactly("value 1");
  }

  private static Segmentation some(Axis axis, String name) {
    String json =
        """
        {"otherwise":"REST","segments":[{"name":"%s","when":{"market":["FR"]}}]}"""
            .formatted(name);
    return Stored.read(Json.write(Json.parse(json)), SegmentationJson.stored(axis, 0));
  }

  private static Act by(String sub) {
    return new Act(sub, UUID.randomUUID().toString(), Instant.parse("2026-11-28T10:00:00Z"));
  }

  /** Stores and use cases over one database. */
  private final class House {
    private final Segmentations segmentations;
    private final SegmentationDrafts drafts;
    private final SweepLog log;
    private final SaveSegmentation save;
    private final PublishSegmentation publish;

    House(Database database, Patience patience) {
      String own = tables.name("SegmentationsTable");
      String current = tables.name("CurrentTable");
      segmentations = new DynamoSegmentations(database, own, current);
      drafts = new DynamoSegmentationDrafts(database, own, current);
      log = new DynamoSweepLog(database, tables.name("SweepsTable"));
      save = new SaveSegmentation(segmentations, drafts, patience);
      publish =
          new PublishSegmentation(
              segmentations,
              drafts,
              log,
              (axis, version) -> started.add(axis + " " + version),
              patience);
    }

    Saved<Segmentation> save(Segmentation draft, Optional<Long> read, Act act) {
      return save.save(draft, read, act);
    }

    Outcome publish(Axis axis, Optional<Long> read, Act act) {
      return publish.publish(axis, read, act);
    }
  }
}
