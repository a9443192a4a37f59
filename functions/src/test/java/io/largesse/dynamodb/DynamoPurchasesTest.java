package io.largesse.dynamodb;

import io.largesse.purchase.PurchaseRegister;
import io.largesse.purchase.PurchasesContract;

/** Holds the register of purchases to its contract on DynamoDB. */
final class DynamoPurchasesTest extends PurchasesContract {
  private final PurchaseHouse house = new PurchaseHouse();

  @Override
  protected PurchaseRegister register() {
    return house.register(house.database());
  }
}
