package io.largesse.gift;

import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import java.util.Optional;

/** The purchase that a gift hangs on. */
public record LinkedPurchase(Optional<PurchaseId> id, Money amount) {}
