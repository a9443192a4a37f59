package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.place.Country;
import java.util.List;
import java.util.Optional;

/**
 * A purchase on record.
 *
 * @param left what is left of each line, in the order of the lines
 * @param returns that were applied, by id, {@link #RETURNS_MAX} at most
 * @param conversion none while no rate is known
 */
public record KeptPurchase(
    Purchase told,
    ClientId client,
    Country market,
    Act recorded,
    List<Left> left,
    List<PurchaseId> returns,
    Optional<Conversion> conversion)
    implements Kept {
  public static final int RETURNS_MAX = 100;

  public KeptPurchase {
    left = List.copyOf(left);
    returns = returns.stream().sorted().toList();
    if (told.returnOf().isPresent() || left.size() != told.lines().size()) {
      throw new IllegalArgumentException("A purchase is no return, and something is left of each");
    }
  }

  /** One of which nothing has come back. */
  static KeptPurchase whole(
      Purchase told,
      ClientId client,
      Country market,
      Act recorded,
      Optional<Conversion> conversion) {
    List<Left> left = told.lines().stream().map(Left::of).toList();
    return new KeptPurchase(told, client, market, recorded, left, List.of(), conversion);
  }

  /**
   * How many returns it knows, and one: of two states of a purchase the one with more is the later,
   * in whatever order purchase and returns came.
   */
  public long state() {
    return 1L + returns.size();
  }

  /** Whether nothing is left of its amounts. */
  public boolean isWhollyReturned() {
    return left.stream().allMatch(of -> of.amount().units() == 0);
  }

  /**
   * What is left of each line, in smallest units of the reference currency; empty while no rate is
   * known.
   */
  public Optional<List<Long>> units() {
    return conversion.map(by -> left.stream().map(of -> by.units(of.amount())).toList());
  }

  @Override
  public KeptPurchase of(ClientId other) {
    return new KeptPurchase(told, other, market, recorded, left, returns, conversion);
  }

  KeptPurchase with(Conversion known) {
    return new KeptPurchase(told, client, market, recorded, left, returns, Optional.of(known));
  }
}
