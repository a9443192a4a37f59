package io.largesse.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftJson;
import io.largesse.gift.Step;
import io.largesse.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A gift that has come to another status, and one for which somebody must decide. */
public final class GiftEvents implements ChangeEvents {
  @Override
  public List<Event> of(Change change) {
    if (change.after().isEmpty()) {
      return List.of();
    }
    Image image = change.after().get();
    Gift after = image.document(GiftJson::read);
    Optional<Gift> before = change.before(GiftJson::read);
    List<Event> events = new ArrayList<>();
    if (before.map(Gift::status).filter(after.status()::equals).isEmpty()) {
      events.add(event("GiftChanged", image, changed(before, after)));
    }
    Set<Role> asked = new TreeSet<>(after.pending());
    before.map(Gift::pending).ifPresent(asked::removeAll);
    if (!asked.isEmpty()) {
      events.add(event("ApprovalNeeded", image, approvalNeeded(after, asked)));
    }
    return events;
  }

  private static Event event(String kind, Image gift, ObjectNode more) {
    return Event.of(
        kind,
        gift.text("giftId"),
        Long.toString(gift.version()),
        Instant.parse(gift.text("at")),
        more);
  }

  private static ObjectNode changed(Optional<Gift> before, Gift after) {
    ObjectNode detail = gift(after);
    detail
        .put("from", before.map(gift -> gift.status().name()).orElse(null))
        .put("to", after.status().name());
    int known = before.map(gift -> gift.steps().size()).orElse(0);
    if (after.steps().size() > known) {
      Step last = after.steps().getLast();
      detail
          .put("step", last.request().step().name())
          .put("stepId", last.request().stepId().value());
    }
    return detail;
  }

  private static ObjectNode approvalNeeded(Gift gift, Set<Role> asked) {
    ObjectNode detail = gift(gift);
    ArrayNode roles = detail.putArray("roles");
    asked.forEach(role -> roles.add(role.name()));
    gift.due().ifPresent(due -> detail.put("due", due.toString()));
    return detail;
  }

  private static ObjectNode gift(Gift gift) {
    ObjectNode detail =
        Json.object()
            .put("giftId", gift.id().value())
            .put("clientId", gift.entry().client().value())
            .put("boutique", gift.entry().boutique().value())
            .put("market", gift.entry().market().code());
    gift.request().sku().ifPresent(sku -> detail.put("sku", sku.value()));
    if (gift.imported()) {
      detail.put("imported", true);
    }
    gift.request().replaces().ifPresent(wrong -> detail.put("replaces", wrong.value()));
    gift.replacedBy().ifPresent(right -> detail.put("replacedBy", right.value()));
    return detail.put("day", gift.day().toString());
  }
}
