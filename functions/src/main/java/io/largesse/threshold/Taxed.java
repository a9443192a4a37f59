package io.largesse.threshold;

import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Shape;
import java.util.Optional;

/**
 * What one tax rule makes of a gift that was given.
 *
 * @param version that of the rule's set; 0 as shipped
 * @param amount what is taxed, above zero, in the currency of the rule's limit, or of the boutique
 *     where the limit counts gifts; none if it cannot be told, so that finance must look at it
 */
public record Taxed(
    String rule, int version, Optional<String> treatment, Shape shape, Optional<Money> amount) {}
