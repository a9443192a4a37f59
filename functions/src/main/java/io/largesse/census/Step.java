package io.largesse.census;

import java.util.Optional;

/**
 * What was counted from one position of a part to the next.
 *
 * @param next where the part goes on; empty if it was the last step
 */
public record Step(Tally tally, Optional<String> next) {}
