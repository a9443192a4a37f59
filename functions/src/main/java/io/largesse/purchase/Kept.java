package io.largesse.purchase;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.place.Country;

/** A purchase, or a return, on record. */
public sealed interface Kept permits KeptPurchase, KeptReturn {
  Purchase told();

  /** Whose it is, or was when it was last written: records of one person may be merged. */
  ClientId client();

  /** The boutique's market. */
  Country market();

  /** Who recorded it, when. */
  Act recorded();

  /** The same, of another client. */
  Kept of(ClientId other);

  default PurchaseId id() {
    return told().id();
  }

  /** Whether it was made where {@code caller} acts. */
  default boolean isWithinReachOf(Caller caller) {
    return caller.actsIn(told().boutique(), market());
  }
}
