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
  /** It was not approved, and counts no more. */
  REJECTED,
  /** It was given up before it was given, and counts no more. */
  CANCELLED,
  /** It is the client's, and counts. */
  GIVEN;

  /** The steps that can be taken from here. */
  public List<StepKind> possible() {
    return switch (this) {
      case PENDING_APPROVAL -> List.of(StepKind.APPROVE, StepKind.REJECT, StepKind.CANCEL);
      case REGISTERED -> List.of(StepKind.GIVE, StepKind.CANCEL);
      case REFUSED, REJECTED, CANCELLED, GIVEN -> List.of();
    };
  }
}
