package io.largesse.catalogue;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;

/**
 * Saves a SKU, if the caller may write what has changed: the whole house gives it, so who acts in
 * some markets alone sets its prices there and nothing else.
 */
public final class SaveSku {
  private final Catalogue catalogue;

  public SaveSku(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Saves {@code sku} in the place of the version {@code read}, or where there is none; empty if it
   * is not the caller's to write.
   */
  public Optional<Saved<Sku>> save(Sku sku, Optional<Long> read, Caller caller, Act act) {
    if (caller.actsEverywhere()) {
      return Optional.of(catalogue.save(sku, read, act));
    }
    Optional<Versioned<Sku>> inPlace = catalogue.find(sku.code());
    if (inPlace.filter(found -> isOwn(found.value(), sku, caller)).isEmpty()) {
      return Optional.empty();
    }
    // Settled by what was compared, so that no other version is replaced.
    return Saved.settled(sku, inPlace, read).or(() -> Optional.of(catalogue.save(sku, read, act)));
  }

  /** Whether {@code after} differs in prices of the caller's markets at most. */
  private static boolean isOwn(Sku before, Sku after, Caller caller) {
    return before.withoutMarkets(caller::actsIn).equals(after.withoutMarkets(caller::actsIn));
  }
}
