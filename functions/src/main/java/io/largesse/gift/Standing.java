package io.largesse.gift;

import io.largesse.boutique.Boutique;
import io.largesse.catalogue.Sku;
import io.largesse.client.Client;
import io.largesse.experiment.CurrentExperiments;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Exposures;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that a decision on a gift looks at, as it stood at one moment.
 *
 * @param gift what its id stands for, if it was used before
 * @param available units of the SKU in the boutique, or in the pool that the boutique shares
 * @param household the exposure of the client's household, if there is one
 * @param employer the exposure of the client's employer, if there is one
 */
public record Standing(
    Optional<Versioned<Gift>> gift,
    Optional<Client> client,
    Optional<Boutique> boutique,
    Optional<Sku> sku,
    long available,
    Exposure person,
    Optional<Exposure> household,
    Optional<Exposure> employer,
    CurrentVersions current,
    CurrentExperiments experiments) {
  /** What counts already, without the gift {@code under} judgement. */
  Exposures exposuresWithout(Optional<io.largesse.id.GiftId> under) {
    UnaryOperator<Exposure> leftOut = exposure -> under.map(exposure::without).orElse(exposure);
    return new Exposures(
        leftOut.apply(person).entries(),
        household.map(leftOut).map(Exposure::entries),
        employer.map(leftOut).map(Exposure::entries));
  }

  /** The exposures of all subjects that a gift to the client counts for. */
  List<Exposure> exposures() {
    return Stream.of(Optional.of(person), household, employer).flatMap(Optional::stream).toList();
  }
}
