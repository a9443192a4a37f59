package io.largesse.bench;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.gift.Asking;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftRequest;
import io.largesse.gift.GiftUses;
import io.largesse.gift.Handover;
import io.largesse.gift.Registration;
import io.largesse.gift.StepId;
import io.largesse.gift.StepKind;
import io.largesse.gift.StepOutcome;
import io.largesse.gift.StepRequest;
import io.largesse.id.GiftId;
import io.largesse.language.Language;
import io.largesse.threshold.TiedTo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes gifts through their life, and accepts nothing but that each step was taken. */
record GiftSteps(GiftUses uses) {
  private static final Caller SYSTEM = new Caller("bench", Role.SYSTEM, Set.of(), Set.of());

  /** Registers a gift to {@code client}, in the place of another if one is named. */
  Gift register(String id, String client, Handover handover, Optional<GiftId> replaces) {
    GiftRequest request =
        new GiftRequest(
            new ClientId(client),
            new BoutiqueId(House.BOUTIQUE),
            Optional.of(new SkuCode(House.SKU)),
            1,
            handover,
            Optional.empty(),
            Optional.empty(),
            TiedTo.NOTHING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            replaces,
            Optional.empty());
    Registration registration = uses.registerGift().register(new GiftId(id), request, asking());
    if (registration instanceof Registration.Registered(Gift gift)) {
      return gift;
    }
    throw new IllegalStateException(id + " was not registered: " + registration);
  }

  void take(String gift, StepKind kind) {
    StepOutcome outcome =
        uses.takeStep()
            .take(
                new GiftId(gift),
                new StepRequest(
                    new StepId("s-" + kind), kind, Optional.empty(), Optional.of("measured")),
                asking());
    if (!(outcome instanceof StepOutcome.Taken)) {
      throw new IllegalStateException(gift + " did not take " + kind + ": " + outcome);
    }
  }

  private static Asking asking() {
    Act act = new Act(SYSTEM.sub(), UUID.randomUUID().toString(), Instant.now());
    return new Asking(SYSTEM, act, Language.EN);
  }
}
