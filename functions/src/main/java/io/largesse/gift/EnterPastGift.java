package io.largesse.gift;

import io.largesse.boutique.Boutique;
import io.largesse.client.Client;
import io.largesse.client.Lookups;
import io.largesse.json.Fault;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.ExposureFull;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Enters a gift given before Largesse: it is not judged and takes no units, but counts from now on
 * for the client, the household and the employer, as far as it is not too old for every rule.
 */
public final class EnterPastGift {
  /** Longer ago than this is a slip of the keyboard. */
  static final int YEARS_BACK_MAX = 30;

  private final GiftRegister register;
  private final Assessor assessor;
  private final Lookups lookups;
  private final RequestHashes hashes;

  public EnterPastGift(
      GiftRegister register, Assessor assessor, Lookups lookups, RequestHashes hashes) {
    this.register = register;
    this.assessor = assessor;
    this.lookups = lookups;
    this.hashes = hashes;
  }

  Importing enter(PastGift gift, Asking asking, Patience.Spending budget) {
    String hash = hashes.of(gift);
    AtomicBoolean tried = new AtomicBoolean();
    try {
      return budget.insist("gift " + gift.id(), () -> attempt(gift, hash, asking, tried));
    } catch (ExposureFull full) {
      return new Importing.ExposureIsFull();
    }
  }

  /** Empty if something else was written in between. */
  private Optional<Importing> attempt(
      PastGift gift, String hash, Asking asking, AtomicBoolean tried) {
    Standing standing =
        register.standing(Optional.of(gift.id()), gift.client(), gift.boutique(), gift.sku());
    if (standing.boutique().isEmpty()) {
      return Optional.of(new Importing.Unknown("boutique"));
    }
    Boutique boutique = standing.boutique().get();
    Optional<Gift> before = standing.gift().map(Versioned::value);
    if (!asking.caller().actsIn(boutique.id(), boutique.market())
        || before.filter(other -> !other.isWithinReachOf(asking.caller())).isPresent()) {
      return Optional.of(new Importing.OutOfScope());
    }
    Optional<Importing> importing =
        before
            .map(other -> settled(other, hash, asking, tried.get()))
            .or(() -> missing(gift, standing))
            .or(() -> fault(gift, standing, asking.dayIn(boutique)).map(Importing.Faulty::new))
            .or(() -> record(gift, hash, standing, asking, tried));
    if (importing.isPresent()) {
      standing.client().ifPresent(client -> lookups.of(client, asking.caller(), asking.act()));
    }
    return importing;
  }

  /** One that this very attempt has written is no repetition: only the answer was lost. */
  private static Importing settled(Gift before, String hash, Asking asking, boolean tried) {
    if (!before.requestHash().equals(hash)) {
      return new Importing.IdUsed();
    }
    return tried && before.registered().requestId().equals(asking.act().requestId())
        ? new Importing.Imported(before)
        : new Importing.Repeated(before);
  }

  private static Optional<Importing> missing(PastGift gift, Standing standing) {
    if (standing.client().isEmpty()) {
      return Optional.of(new Importing.Unknown("clientId"));
    }
    return gift.sku().isPresent() && standing.sku().isEmpty()
        ? Optional.of(new Importing.Unknown("sku"))
        : Optional.empty();
  }

  private static Optional<Fault> fault(PastGift gift, Standing standing, LocalDate today) {
    if (gift.givenOn().isAfter(today)
        || gift.givenOn().isBefore(today.minusYears(YEARS_BACK_MAX))) {
      return Optional.of(
          new Fault("/givenOn", "is today in the boutique, or a day of the 30 years before"));
    }
    boolean differs =
        standing.sku().isPresent()
            && gift.typology().filter(said -> said != standing.sku().get().typology()).isPresent();
    return differs
        ? Optional.of(new Fault("/typology", "is that of the SKU, or left out"))
        : Optional.empty();
  }

  private Optional<Importing> record(
      PastGift gift, String hash, Standing standing, Asking asking, AtomicBoolean tried) {
    Boutique boutique = standing.boutique().orElseThrow();
    Client client = standing.client().orElseThrow();
    LocalDate today = asking.dayIn(boutique);
    Entry entry = PastEntry.of(gift, boutique, client.recipient(), standing.sku());
    Gift entered =
        PastEntry.gift(
            gift, hash, entry, asking.act(), assessor.toReference(entry, today, List.of()));
    Change change =
        Change.of(
            new Versioned<>(entered, 1),
            Optional.empty(),
            counted(standing, entry, today),
            asking.act());
    tried.set(true);
    return register.make(change) ? Optional.of(new Importing.Imported(entered)) : Optional.empty();
  }

  /**
   * What counts with the gift: the person's is always written, so that nothing that binds the
   * client changes unseen, and those of groups where they still keep its day.
   */
  private static List<Exposure> counted(Standing standing, Entry entry, LocalDate today) {
    return standing.exposures().stream()
        .filter(
            exposure ->
                exposure.subject().equals(standing.person().subject())
                    || !entry.day().isBefore(exposure.subject().keptFrom(today)))
        .map(exposure -> exposure.with(entry).pruned(today))
        .toList();
  }
}
