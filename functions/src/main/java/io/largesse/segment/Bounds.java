package io.largesse.segment;

import java.math.BigDecimal;
import java.util.Optional;

/** From what on, and below what: one of the two, or both. */
public record Bounds(Optional<BigDecimal> atLeast, Optional<BigDecimal> below) {}
