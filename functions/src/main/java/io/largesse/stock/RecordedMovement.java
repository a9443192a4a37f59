package io.largesse.stock;

import java.time.Instant;

/** A movement that is on record since {@code at}. */
public record RecordedMovement(Movement movement, Instant at) {}
