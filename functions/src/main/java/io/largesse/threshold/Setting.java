package io.largesse.threshold;

import io.largesse.boutique.Boutique;
import io.largesse.client.Recipient;
import io.largesse.money.RateBook;
import java.time.LocalDate;
import java.util.List;

/**
 * Where and when a gift is judged.
 *
 * @param today the day of judging in the boutique
 * @param ruleSets those of every market that may have a word in it, {@code HOUSE} included
 */
public record Setting(
    Boutique boutique,
    Recipient recipient,
    LocalDate today,
    List<RuleSet> ruleSets,
    Exposures exposures,
    RateBook rates) {}
