package io.largesse.dynamodb;

import io.largesse.purchase.Engagements;
import io.largesse.purchase.EngagementsContract;

/** Holds the register of engagements to its contract on DynamoDB. */
final class DynamoEngagementsTest extends EngagementsContract {
  private final PurchaseHouse house = new PurchaseHouse();

  @Override
  protected Engagements engagements() {
    return house.engagements(house.database());
  }
}
