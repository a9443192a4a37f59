package io.largesse.finance;

/** Why finance is told of a gift. */
public enum DeclarationKind {
  /** It was given: the whole of it. */
  GIVEN(1),
  /** What is due on it has changed: the difference. */
  CORRECTION(0),
  /** It counts as given no more: the whole of it, taken back. */
  TAKEN_BACK(-1);

  private final int gifts;

  DeclarationKind(int gifts) {
    this.gifts = gifts;
  }

  /** By how many the gifts that are declared become more. */
  public int gifts() {
    return gifts;
  }
}
