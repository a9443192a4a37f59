package io.largesse.roi;

/** Says that a run stratifies by so many values that hardly any two clients are alike. */
public final class TooManyKinds extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Of a run that stratifies by {@code name}, among others, which has the most values.
   *
   * @param max so many kinds there may be
   */
  public TooManyKinds(String name, int max) {
    this(
        "stratifyBy makes more than %d kinds of clients; %s has the most values"
            .formatted(max, name));
  }

  private TooManyKinds(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong, for whoever ordered the run. */
  public String reason() {
    return reason;
  }
}
