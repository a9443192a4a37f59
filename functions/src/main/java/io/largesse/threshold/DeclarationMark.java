package io.largesse.threshold;

import java.util.Optional;

/**
 * What finance must declare if the gift is given.
 *
 * @param toReview whether the rule could not be reckoned, so that finance must look at it
 */
public record DeclarationMark(String rule, Optional<String> treatment, boolean toReview) {}
