package io.largesse.threshold;

import io.largesse.money.Money;
import io.largesse.place.Country;
import java.util.Optional;

/**
 * A gift that is to be judged.
 *
 * @param entry the gift as limits would count it
 * @param subdivision that of the boutique
 * @param purchase the amount of the purchase that it hangs on
 * @param deliveredTo the country that it is delivered to, where that is named
 */
public record Candidate(
    Entry entry,
    Optional<String> subdivision,
    Optional<Money> purchase,
    Optional<Country> deliveredTo) {}
