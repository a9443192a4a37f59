package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.language.Language;
import io.largesse.threshold.TiedTo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Requests and those who make them, for tests. */
final class Asks {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Asks() {}

  /** One box from Paris, to be given later today. */
  static GiftRequest box(ClientId client) {
    return gift(client, PARIS, BOX, 1, Handover.LATER, Optional.empty());
  }

  static GiftRequest boxNow(ClientId client) {
    return gift(client, PARIS, BOX, 1, Handover.NOW, Optional.empty());
  }

  static GiftRequest boxOn(ClientId client, LocalDate day) {
    return gift(client, PARIS, BOX, 1, Handover.LATER, Optional.of(day));
  }

  static GiftRequest gift(
      ClientId client,
      BoutiqueId boutique,
      SkuCode sku,
      int quantity,
      Handover handover,
      Optional<LocalDate> on) {
    return new GiftRequest(
        client,
        boutique,
        Optional.of(sku),
        quantity,
        handover,
        on,
        Optional.empty(),
        TiedTo.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A box given now, today or on {@code day}, in the place of {@code wrong}. */
  static GiftRequest inPlaceOf(GiftId wrong, ClientId client, SkuCode sku, LocalDate day) {
    return inPlaceOf(wrong, gift(client, PARIS, sku, 1, Handover.NOW, Optional.of(day)));
  }

  static GiftRequest inPlaceOf(GiftId wrong, GiftRequest right) {
    return new GiftRequest(
        right.clientId(),
        right.boutique(),
        right.sku(),
        right.quantity(),
        right.handover(),
        right.on(),
        right.occasion(),
        right.tiedTo(),
        right.purchase(),
        right.deliveredTo(),
        right.engraving(),
        right.actual(),
        right.advisor(),
        Optional.of(wrong),
        right.note());
  }

  /** An advisor of both boutiques, in a call of its own. */
  static Asking advisor() {
    return asking("a-17", Role.ADVISOR);
  }

  static Asking asking(String sub, Role role) {
    return asking(sub, role, NOW);
  }

  static Asking asking(String sub, Role role, Instant at) {
    Set<BoutiqueId> boutiques = role.actsInBoutiques() ? Set.of(PARIS, MILAN) : Set.of();
    return new Asking(
        new Caller(sub, role, boutiques, Set.of()),
        new Act(sub, UUID.randomUUID().toString(), at),
        Language.EN);
  }

  /** An advisor of {@code boutique} alone. */
  static Asking advisorOf(BoutiqueId boutique, Instant at) {
    return new Asking(
        new Caller("a-9", Role.ADVISOR, Set.of(boutique), Set.of()),
        new Act("a-9", UUID.randomUUID().toString(), at),
        Language.EN);
  }

  static StepRequest step(String id, StepKind kind) {
    return new StepRequest(new StepId(id), kind, Optional.empty(), Optional.empty());
  }

  static StepRequest giveOn(String id, LocalDate day) {
    return new StepRequest(new StepId(id), StepKind.GIVE, Optional.of(day), Optional.empty());
  }
}
