package io.largesse.gift;

import io.largesse.json.Fault;
import io.largesse.threshold.Verdict;
import java.util.List;

/** How a request to take a step ended. */
public sealed interface StepOutcome {
  /** It was taken; the gift's status says what came of it. */
  record Taken(Gift gift) implements StepOutcome {}

  /** The same person took the same step before; nothing new was done. */
  record Repeated(Gift gift) implements StepOutcome {}

  /** The id stands for another step of this gift. */
  record IdUsed() implements StepOutcome {}

  /** There is no such gift. */
  record Unknown() implements StepOutcome {}

  /** The caller may not take this step with this gift. */
  record OutOfScope() implements StepOutcome {}

  /** The gift cannot take this step, but those that are {@code possible}. */
  record NotPossible(List<StepKind> possible) implements StepOutcome {
    public NotPossible {
      possible = List.copyOf(possible);
    }
  }

  /** Somebody must approve who neither asked for the gift nor approved it in another role. */
  record SecondPersonNeeded() implements StepOutcome {}

  /** On that day the law does not allow it; all is as it was. */
  record Refused(Verdict verdict) implements StepOutcome {}

  /** The day does not fit the boutique's calendar. */
  record Faulty(Fault fault) implements StepOutcome {}
}
