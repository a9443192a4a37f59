package io.largesse.gift;

import io.largesse.json.Fault;
import io.largesse.threshold.Verdict;

/** How a request to register a gift, or to check one, ended. */
public sealed interface Registration {
  /** The gift counts from now on; its status says whether somebody must still approve. */
  record Registered(Gift gift) implements Registration {}

  /** The same was asked before; nothing new was done. */
  record Repeated(Gift gift) implements Registration {}

  /** The law does not allow it. */
  record Refused(Verdict verdict) implements Registration {}

  /** The boutique has only {@code available} units. */
  record OutOfStock(long available) implements Registration {}

  /** The id stands for another gift. */
  record IdUsed() implements Registration {}

  /** Nothing is known under the id that {@code field} of the request names. */
  record Unknown(String field) implements Registration {}

  /** The SKU may not be given on that day. */
  record NotOffered() implements Registration {}

  /** The SKU's capacity is shared by other boutiques. */
  record NotShared() implements Registration {}

  /** The request does not fit the boutique's calendar. */
  record Faulty(Fault fault) implements Registration {}

  /** The gift in whose place it would come is not given, but of that status. */
  record NotReplaceable(GiftStatus status) implements Registration {}

  /** The caller does not act in that boutique. */
  record OutOfScope() implements Registration {}
}
