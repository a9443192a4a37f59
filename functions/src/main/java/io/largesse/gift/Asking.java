package io.largesse.gift;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.language.Language;
import java.time.LocalDate;

/** Who asks, in which call, and which language they read. */
public record Asking(Caller caller, Act act, Language language) {
  /** Whether the caller cannot act in {@code boutique}, whatever its market. */
  boolean neverActsIn(BoutiqueId boutique) {
    return caller.role().actsInBoutiques() && !caller.boutiques().contains(boutique);
  }

  /** The local day of the call in {@code boutique}. */
  LocalDate dayIn(Boutique boutique) {
    return boutique.dayOf(act.at());
  }
}
