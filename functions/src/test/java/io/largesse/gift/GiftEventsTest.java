package io.largesse.gift;

import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Images;
import io.largesse.event.Change;
import io.largesse.event.Event;
import io.largesse.event.GiftEvents;
import io.largesse.event.Image;
import io.largesse.id.GiftId;
import io.largesse.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of gifts that were really registered and stepped on. */
final class GiftEventsTest {
  private static final GiftId GIFT = new GiftId("g-1");
  private static final String COMMON =
      "\"giftId\":\"g-1\",\"clientId\":\"anna\",\"boutique\":\"PAR-01\",\"market\":\"FR\","
          + "\"sku\":\"BOX\",\"day\":\"2026-11-23\",";
  private static final String AT = "\"at\":\"2026-11-23T11:00:00Z\"}";

  /** One box a year is free, a second needs two roles, and a fourth is refused. */
  private final GiftHouse house =
      new GiftHouse(
          Rule.refuseOver(130).rule(),
          Rule.askOver(60).rule(),
          Rule.askOver(70).named("ASK-MANAGER").by(Role.MANAGER));

  private final ClientId anna = house.client("anna");
  private final GiftUses uses = house.uses(house.tables().database());
  private Optional<Image> before = Optional.empty();

  @Test
  void a_gift_that_is_registered_comes_from_nothing() {
    register(GIFT);

    assertThat(toldOfTheChange())
        .containsExactly("GiftChanged {" + COMMON + "\"from\":null,\"to\":\"REGISTERED\"," + AT);
  }

  @Test
  void a_step_is_told_with_its_id() {
    register(GIFT);
    toldOfTheChange();
    uses.takeStep().take(GIFT, step("s-1", StepKind.GIVE), advisor());

    assertThat(toldOfTheChange())
        .containsExactly(
            "GiftChanged {"
                + COMMON
                + "\"from\":\"REGISTERED\",\"to\":\"GIVEN\",\"step\":\"GIVE\",\"stepId\":\"s-1\","
                + AT);
  }

  @Test
  void whoever_must_decide_is_asked_once() {
    register(new GiftId("g-0"));
    register(GIFT);

    assertThat(toldOfTheChange())
        .containsExactly(
            "GiftChanged {" + COMMON + "\"from\":null,\"to\":\"PENDING_APPROVAL\"," + AT,
            "ApprovalNeeded {"
                + COMMON
                + "\"roles\":[\"MANAGER\",\"COMPLIANCE\"],\"due\":\"2026-12-07\","
                + AT);

    uses.takeStep().take(GIFT, step("s-1", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE));
    assertThat(toldOfTheChange()).isEmpty();
    uses.takeStep().take(GIFT, step("s-2", StepKind.APPROVE), asking("m-1", Role.MANAGER));
    assertThat(toldOfTheChange())
        .singleElement()
        .asString()
        .contains("\"from\":\"PENDING_APPROVAL\",\"to\":\"REGISTERED\"");
  }

  @Test
  void another_refused_attempt_is_no_other_status() {
    register(new GiftId("g-0"));
    register(new GiftId("g-00"));
    register(new GiftId("g-000"));
    register(GIFT);
    assertThat(toldOfTheChange()).singleElement().asString().contains("\"to\":\"REFUSED\"");

    register(GIFT);

    assertThat(toldOfTheChange()).isEmpty();
  }

  @Test
  void a_gift_given_before_largesse_is_told_of_as_imported() {
    PastGift gift =
        new PastGift(
            GIFT,
            anna,
            GiftHouse.PARIS,
            Optional.of(GiftHouse.BOX),
            Optional.empty(),
            Asks.TODAY.minusDays(90),
            1,
            new Money(4_000, GiftHouse.EUR),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    house
        .imports(house.tables().database(), Duration.ofSeconds(10))
        .enter(List.of(gift), asking("h-1", Role.HQ));

    assertThat(toldOfTheChange())
        .singleElement()
        .asString()
        .contains("\"imported\":true", "\"from\":null,\"to\":\"GIVEN\"");
  }

  @Test
  void a_gift_that_is_removed_is_not_told_of() {
    register(GIFT);

    assertThat(
            new GiftEvents().of(new Change("gifts", "1", Optional.of(image()), Optional.empty())))
        .isEmpty();
  }

  private void register(GiftId id) {
    uses.registerGift().register(id, box(anna), advisor());
  }

  /** What is told of the gift's change since the last look, with the ids checked and left out. */
  private List<String> toldOfTheChange() {
    Image after = image();
    Change change = new Change("gifts", "1", before, Optional.of(after));
    before = Optional.of(after);
    List<Event> events = new GiftEvents().of(change);
    assertThat(new GiftEvents().of(change)).isEqualTo(events);
    assertThat(events).extracting(Event::eventId).doesNotHaveDuplicates();
    return events.stream().map(GiftEventsTest::shown).toList();
  }

  private Image image() {
    return Images.of(house.tables(), "GiftsTable", "giftId", GIFT.value());
  }

  private static String shown(Event event) {
    ObjectNode detail = event.detail().deepCopy();
    detail.remove("eventId");
    return event.kind() + " " + detail;
  }
}
