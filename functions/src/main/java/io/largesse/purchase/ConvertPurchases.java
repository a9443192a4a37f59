package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.id.PurchaseId;
import io.largesse.money.RateBook;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Patience;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Converts purchases that were recorded before their rate was known. Those for which there is still
 * none are looked at in the index alone, and found again the next time.
 */
public final class ConvertPurchases {
  private static final int PAGE = 200;

  private final PurchaseRegister register;
  private final RateBook rates;
  private final Currency reference;
  private final Patience patience;
  private final BiConsumer<PurchaseId, RuntimeException> failures;

  /**
   * @param failures hears of purchases that could not be converted
   */
  public ConvertPurchases(
      PurchaseRegister register,
      RateBook rates,
      Currency reference,
      Patience patience,
      BiConsumer<PurchaseId, RuntimeException> failures) {
    this.register = register;
    this.rates = rates;
    this.reference = reference;
    this.patience = patience;
    this.failures = failures;
  }

  /** Converts all that can be, until there are no more or {@code isTimeUp}. */
  public Tally convert(Act act, BooleanSupplier isTimeUp) {
    Tally tally = Tally.NONE;
    for (int shard = 0; shard < PurchaseRegister.UNCONVERTED_SHARDS; shard++) {
      Optional<PageRequest> next = Optional.of(new PageRequest(PAGE, Optional.empty()));
      while (next.isPresent()) {
        Page<PurchaseRegister.Unconverted> page = register.unconverted(shard, next.get());
        for (PurchaseRegister.Unconverted each : page.items()) {
          if (isTimeUp.getAsBoolean()) {
            return tally.cutShort();
          }
          tally = tally.and(convert(each, act));
        }
        next = page.next().map(cursor -> new PageRequest(PAGE, Optional.of(cursor)));
      }
    }
    return tally;
  }

  private Ending convert(PurchaseRegister.Unconverted each, Act act) {
    if (rates.rate(each.currency(), reference, each.day()).isEmpty()) {
      return Ending.NO_RATE;
    }
    try {
      return patience.begin().insist("purchase " + each.id(), () -> attempt(each.id(), act));
    } catch (RuntimeException failed) {
      // One purchase that cannot be written must not keep all others.
      failures.accept(each.id(), failed);
      return Ending.FAILED;
    }
  }

  /** Empty if something else was written in between. There is a rate. */
  private Optional<Ending> attempt(PurchaseId id, Act act) {
    Slot slot = register.slots(List.of(id)).getFirst();
    if (!(slot.kept().orElse(null) instanceof KeptPurchase bought)
        || bought.conversion().isPresent()) {
      return Optional.of(Ending.DONE_BEFORE);
    }
    Optional<Conversion> conversion = Conversion.of(bought.told(), reference, rates);
    if (conversion.isEmpty()) {
      throw new ImpossibleRate();
    }
    Slot converted = slot.with(bought.with(conversion.get()));
    return register.write(List.of(converted), Optional.empty(), act)
        ? Optional.of(Ending.CONVERTED)
        : Optional.empty();
  }

  private enum Ending {
    CONVERTED,
    /** The index was late. */
    DONE_BEFORE,
    NO_RATE,
    FAILED
  }

  /**
   * What came of it.
   *
   * @param waiting purchases for which there is no rate still
   * @param failed purchases that could not be written now
   * @param whole whether all were looked at
   */
  public record Tally(int converted, int waiting, int failed, boolean whole) {
    static final Tally NONE = new Tally(0, 0, 0, true);

    private Tally and(Ending ending) {
      return switch (ending) {
        case CONVERTED -> new Tally(converted + 1, waiting, failed, whole);
        case DONE_BEFORE -> this;
        case NO_RATE -> new Tally(converted, waiting + 1, failed, whole);
        case FAILED -> new Tally(converted, waiting, failed + 1, whole);
      };
    }

    private Tally cutShort() {
      return new Tally(converted, waiting, failed, false);
    }
  }
}
