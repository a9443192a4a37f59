package io.largesse.experiment;

import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A gift that somebody would give a client.
 *
 * @param residence of the client
 * @param since the day on which their tenure begins, where the house has given it; else it begins
 *     with the first purchase ever
 * @param day on which it is to be given
 */
public record Offer(
    ClientId client,
    Country residence,
    Optional<LocalDate> since,
    Typology typology,
    Optional<SkuCode> sku,
    LocalDate day) {}
