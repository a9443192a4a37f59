package io.largesse.purchase;

import io.largesse.json.Fault;
import java.util.List;

/**
 * Why a return cannot be one of the purchase that it names.
 *
 * @param faults what is wrong, and where in the return
 */
public record Refusal(Reason reason, List<Fault> faults) {
  public Refusal {
    faults = List.copyOf(faults);
  }

  static Refusal of(Reason reason, String field, String detail) {
    return new Refusal(reason, List.of(new Fault("/" + field, detail)));
  }

  /** The kinds of reasons. */
  public enum Reason {
    /** What it names is a return itself. */
    NOT_A_PURCHASE,
    OTHER_CLIENT,
    OTHER_CURRENCY,
    /** It is made before the purchase, or of lines that the purchase does not have so. */
    DOES_NOT_FIT,
    /** It takes back more than is left. */
    EXCEEDS,
    /** The purchase has as many returns as are kept with it. */
    TOO_MANY_RETURNS
  }
}
