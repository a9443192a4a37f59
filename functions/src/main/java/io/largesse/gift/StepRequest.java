package io.largesse.gift;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step as it is asked for.
 *
 * @param on the boutique's local day of it; today if none is named
 */
public record StepRequest(
    StepId stepId, StepKind step, Optional<LocalDate> on, Optional<String> note) {}
