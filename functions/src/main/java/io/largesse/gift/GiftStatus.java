package io.largesse.gift;

import java.util.List;

/** Where a gift stands in its life. */
public enum GiftStatus {
  /** It was not allowed; nothing counts, and its id may be tried again. */
  REFUSED,
  /** It counts and its units are kept, but somebody must still decide. */
  PENDING_APPROVAL,
  /** It counts, and its units are kept until it is given. */
  REGISTERED,

  /** As registered, and the client knows of it. */
  OFFERED,

  /** As offered, and the client wants it. */
  ACCEPTED,

  /** The client did not want it; it counts no more. */
  DECLINED,

  /** It was not approved, or not given, in time; it counts no more. */
  EXPIRED,
  /** It was not approved, and counts no more. */
  REJECTED,
  /** It was given up before it was given, and counts no more. */
  CANCELLED,
  /** It is the client's, and counts. */
  GIVEN,

  /** It was given and came back, or another gift took its place; it counts no more. */
  RETURNED;

  /** The steps that can be taken from here. */
  public List<StepKind> possible() {
    return switch (this) {
      case PENDING_APPROVAL -> List.of(StepKind.APPROVE, StepKind.REJECT, StepKind.CANCEL);
      case REGISTERED -> List.of(StepKind.OFFER, StepKind.GIVE, StepKind.CANCEL);
      case OFFERED -> List.of(StepKind.ACCEPT, StepKind.DECLINE, StepKind.CANCEL);
      case ACCEPTED -> List.of(StepKind.GIVE, StepKind.CANCEL);
      case GIVEN -> List.of(StepKind.RETURN);
      case REFUSED, REJECTED, CANCELLED, DECLINED, EXPIRED, RETURNED -> List.of();
    };
  }

  /** Whether its units are kept for it, and it may run out of time. */
  public boolean holds() {
    return switch (this) {
      case PENDING_APPROVAL, REGISTERED, OFFERED, ACCEPTED -> true;
      case REFUSED, REJECTED, CANCELLED, DECLINED, EXPIRED, GIVEN, RETURNED -> false;
    };
  }

  /** Whether it counts against limits. */
  public boolean counts() {
    return this == GIVEN || holds();
  }
}
