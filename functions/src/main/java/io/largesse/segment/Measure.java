package io.largesse.segment;

import java.util.Optional;

/**
 * What is measured in a history.
 *
 * @param months the length of the window; 0 for what looks at all time
 * @param of the category, the channel or the kind of engagement, where the metric asks for one
 */
public record Measure(Metric metric, int months, Optional<String> of) {}
