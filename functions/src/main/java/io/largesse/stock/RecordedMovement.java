package io.largesse.stock;

import java.time.Instant;

/**
 * A movement that is on record since {@code at}.
 *
 * @param changes what it added to each state in the boutique where it was made
 */
public record RecordedMovement(Movement movement, Units changes, Instant at) {}
