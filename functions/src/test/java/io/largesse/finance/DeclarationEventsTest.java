package io.largesse.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.event.Change;
import io.largesse.event.DeclarationEvents;
import io.largesse.event.Event;
import io.largesse.event.Image;
import io.largesse.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeclarationEventsTest {
  private static final Declaration FIRST =
      SomeLines.declaration(SomeLines.gift("g-1"), SomeLines.cost("30.00 EUR"));

  @Test
  void a_declaration_is_told_once_by_its_ids() {
    List<Event> events = told(Optional.empty(), Optional.of(FIRST));

    assertThat(events).isEqualTo(told(Optional.empty(), Optional.of(FIRST)));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().kind()).isEqualTo("GiftDeclared");
    assertThat(events.getFirst().detail().toString())
        .endsWith(
            "\"declarationId\":\"g-1.1\",\"kind\":\"GIVEN\",\"giftId\":\"g-1\","
                + "\"boutique\":\"PAR-01\",\"market\":\"FR\",\"entity\":\"LARG-FR\","
                + "\"day\":\"2026-06-15\",\"at\":\"2026-06-15T10:00:00Z\"}");
  }

  @Test
  void a_correction_names_what_it_corrects_and_is_another_event() {
    Declared declared = new Declared(1, Optional.of("4711"), FIRST.lines(), List.of());
    Declaration back =
        declared
            .toward(Wanted.NOTHING, SomeLines.gift("g-1"), SomeLines.ACT)
            .orElseThrow()
            .declaration();

    Event event = told(Optional.empty(), Optional.of(back)).getFirst();

    assertThat(event.detail().path("corrects").asText()).isEqualTo("g-1.1");
    assertThat(event.eventId())
        .isNotEqualTo(told(Optional.empty(), Optional.of(FIRST)).getFirst().eventId());
  }

  @Test
  void a_posting_is_not_told() {
    Declaration posted = FIRST.posted(new Posting("FI-1", "f-1", SomeLines.ACT.at()));

    assertThat(told(Optional.of(FIRST), Optional.of(posted))).isEmpty();
  }

  private static List<Event> told(Optional<Declaration> before, Optional<Declaration> after) {
    return new DeclarationEvents()
        .of(
            new Change(
                "declarations",
                "1",
                before.map(DeclarationEventsTest::image),
                after.map(DeclarationEventsTest::image)));
  }

  private static Image image(Declaration declaration) {
    return new Image(Map.of("document", Json.write(DeclarationJson.write(declaration))));
  }
}
