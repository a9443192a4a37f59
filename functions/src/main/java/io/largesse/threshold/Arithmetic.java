package io.largesse.threshold;

import java.util.Optional;

/**
 * The arithmetic of a finding; what is not known is left out, and then {@code used} is what is
 * known of it.
 *
 * @param used what counts already, without the gift
 * @param gift what the gift adds
 * @param over by how much the limit is passed; nothing when it is not, or when it is reached
 *     exactly
 * @param remaining what is left after the gift, never below zero
 */
public record Arithmetic(
    Optional<Quantity> used,
    Optional<Quantity> gift,
    Optional<Quantity> limit,
    Optional<Quantity> over,
    Optional<Quantity> remaining) {
  /** Of a rule that cannot be reckoned at all. */
  public static final Arithmetic NONE =
      new Arithmetic(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
