package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Wiring;
import io.largesse.history.Cause;
import io.largesse.history.Nomination;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import io.largesse.place.Country;
import io.largesse.segment.Axis;
import io.largesse.segment.Condition;
import io.largesse.segment.Segment;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationDrafts;
import io.largesse.version.Saved;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NameClientTest {
  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  private static final Axis VALUE = new Axis("value");
  private static final Nomination NOW_VIC = nomination("VIC", "2026-11-01", "2026-11-30");
  private static final Nomination NOW_RISING = nomination("RISING", "2026-11-01", "2026-11-30");

  private final GiftHouse house = new GiftHouse();
  private final Caller manager = caller(GiftHouse.PARIS);
  private final ClientId anna = house.client("anna");

  @Test
  void the_segment_follows_in_the_same_write_and_follows_again_when_that_is_ended() {
    assertThat(name(NOW_VIC)).isInstanceOf(Saved.Created.class);
    assertThat(value().nomination()).contains(NOW_VIC);
    assertThat(value().until()).isEqualTo(OptionalInt.of(day("2026-12-01")));
    assertThat(version()).isOne();

    assertThat(end()).isEqualTo(new NominationOutcome.Ended());
    assertThat(end()).isEqualTo(new NominationOutcome.Ended());

    assertThat(version()).isEqualTo(2);
    assertThat(value().nomination()).isEmpty();
    assertThat(value().changes())
        .extracting(Placed::segment, Placed::cause)
        .containsExactly(tuple("VIC", Cause.NOMINATION), tuple("PROSPECT", Cause.NOMINATION));
  }

  @Test
  void a_nomination_to_come_moves_nobody_today_and_one_that_is_over_is_in_nobodys_way() {
    Nomination over = nomination("RISING", "2026-01-01", "2026-01-31");
    assertThat(name(over)).isInstanceOf(Saved.Created.class);
    assertThat(name(over)).isInstanceOf(Saved.Unchanged.class);

    assertThat(name(nomination("VIC", "2027-01-01", "2027-01-31")))
        .isInstanceOf(Saved.Created.class);

    assertThat(value().segment()).contains("PROSPECT");
    assertThat(value().until()).isEqualTo(OptionalInt.of(day("2027-01-01")));
    assertThat(name(NOW_VIC)).isInstanceOf(Saved.Unread.class);
  }

  @Test
  void a_nomination_into_a_segment_that_is_none_any_more_is_found_again_and_in_nobodys_way() {
    name(NOW_VIC);
    publishWithoutVic();

    assertThat(name(NOW_VIC)).isInstanceOf(Saved.Unchanged.class);
    assertThat(outcome(nomination("VIC", "2026-11-01", "2026-12-31")))
        .isEqualTo(new NominationOutcome.UnknownSegment());

    assertThat(name(NOW_RISING)).isInstanceOf(Saved.Created.class);
    assertThat(value().nomination()).contains(NOW_RISING);
    assertThat(outcome(NOW_VIC)).isEqualTo(new NominationOutcome.UnknownSegment());
  }

  @Test
  void whoever_says_the_same_again_is_not_who_put_it_on_record() {
    name(NOW_VIC);
    Nomination again =
        new Nomination(NOW_VIC.segment(), NOW_VIC.from(), NOW_VIC.to(), NOW_VIC.reason(), "m-4");

    assertThat(name(again)).isInstanceOf(Saved.Unchanged.class);

    assertThat(value().nomination()).contains(NOW_VIC);
  }

  /** Whatever the write comes to, the caller hears what is so, and the client moves once. */
  @ParameterizedTest
  @EnumSource(value = Failure.class, names = "IN_PROGRESS", mode = EnumSource.Mode.EXCLUDE)
  void a_write_that_fails_or_loses_its_answer_is_done_once(Failure failure) {
    assertThat(name(house.tables().failing("putItem", failure), NOW_VIC))
        .isInstanceOf(Saved.Created.class);
    assertThat(end(wiring(house.tables().failing("putItem", failure))))
        .isEqualTo(new NominationOutcome.Ended());

    assertThat(version()).isEqualTo(2);
    assertThat(value().changes()).extracting(Placed::segment).containsExactly("VIC", "PROSPECT");
  }

  @Test
  void of_two_who_name_a_client_at_once_one_is_told_of_the_other() {
    List<CompletableFuture<Saved<Nominated>>> both =
        Stream.of(NOW_VIC, NOW_RISING)
            .map(each -> CompletableFuture.supplyAsync(() -> name(each)))
            .toList();

    List<Saved<Nominated>> told = both.stream().map(CompletableFuture::join).toList();

    assertThat(told).filteredOn(Saved.Created.class::isInstance).hasSize(1);
    assertThat(told).filteredOn(Saved.Unread.class::isInstance).hasSize(1);
    assertThat(value().changes()).hasSize(1);
  }

  @Test
  void a_client_of_another_book_is_told_nothing_of_and_what_is_unknown_writes_nothing() {
    NameClient names = wiring(house.tables().database()).nameClient();
    Axis mood = new Axis("mood");
    Nomination nobody = nomination("NONE", "2026-11-01", "2026-11-30");

    assertThat(names.name(anna, mood, nobody, Optional.empty(), caller(GiftHouse.MILAN), act()))
        .isEqualTo(new NominationOutcome.OutOfScope());
    assertThat(names.name(anna, mood, NOW_VIC, Optional.empty(), manager, act()))
        .isEqualTo(new NominationOutcome.UnknownAxis());
    assertThat(names.name(anna, VALUE, nobody, Optional.empty(), manager, act()))
        .isEqualTo(new NominationOutcome.UnknownSegment());
    assertThat(names.name(new ClientId("none"), VALUE, NOW_VIC, Optional.empty(), manager, act()))
        .isEqualTo(new NominationOutcome.UnknownClient());
    assertThat(version()).isZero();
  }

  @Test
  void a_merged_record_stands_for_the_client_that_it_is_part_of() {
    ClientId berta = house.client("berta");
    Caller compliance = new Caller("c-9", Role.COMPLIANCE, Set.of(), Set.of());
    wiring(house.tables().database()).mergeClients().merge(berta, anna, compliance, act());

    NominationOutcome outcome =
        wiring(house.tables().database())
            .nameClient()
            .name(berta, VALUE, NOW_VIC, Optional.empty(), manager, act());

    assertThat(outcome).isInstanceOf(NominationOutcome.Named.class);
    assertThat(value().segment()).contains("VIC");
  }

  private Saved<Nominated> name(Nomination nomination) {
    return name(house.tables().database(), nomination);
  }

  private Saved<Nominated> name(Database database, Nomination nomination) {
    return ((NominationOutcome.Named) outcome(database, nomination)).saved();
  }

  private NominationOutcome outcome(Nomination nomination) {
    return outcome(house.tables().database(), nomination);
  }

  private NominationOutcome outcome(Database database, Nomination nomination) {
    return wiring(database)
        .nameClient()
        .name(anna, VALUE, nomination, Optional.empty(), manager, act());
  }

  private void publishWithoutVic() {
    SegmentationDrafts drafts = wiring(house.tables().database()).segmentationDrafts();
    Condition italian = new Condition.Market(List.of(new Country("IT")));
    Segment rising = new Segment("RISING", Map.of(), Optional.empty(), Optional.empty(), italian);
    drafts.save(
        new Segmentation(VALUE, 1, "PROSPECT", List.of(rising)), Optional.empty(), 0, act());
    assertThat(drafts.publish(drafts.find(VALUE).orElseThrow(), 0, act())).isTrue();
  }

  private NominationOutcome end() {
    return end(wiring(house.tables().database()));
  }

  private NominationOutcome end(Wiring wiring) {
    return wiring.endNomination().end(anna, VALUE, Optional.empty(), manager, act());
  }

  private Wiring wiring(Database database) {
    return new Wiring(house.tables().environment(), InstantSource.fixed(NOW), database);
  }

  private Placement value() {
    return histories().find(anna).history().placement("value");
  }

  private long version() {
    return histories().find(anna).version();
  }

  private DynamoHistories histories() {
    return new DynamoHistories(house.tables().database(), house.tables().name("HistoriesTable"));
  }

  private static Nomination nomination(String segment, String from, String to) {
    return new Nomination(segment, day(from), day(to), "A friend of the house", "m-3");
  }

  private static int day(String day) {
    return Math.toIntExact(LocalDate.parse(day).toEpochDay());
  }

  private static Caller caller(BoutiqueId boutique) {
    return new Caller("m-3", Role.MANAGER, Set.of(boutique), Set.of());
  }

  private static Act act() {
    return new Act("m-3", "r-1", NOW);
  }
}
