package io.largesse.census;

import io.largesse.segment.Segmentation;
import java.util.Optional;

/**
 * A simulation as it stands.
 *
 * @param definition what is tried
 * @param tally what it came to; empty unless it is done
 */
public record Standing(
    SimulationId id, Census census, Segmentation definition, Optional<Tally> tally) {}
