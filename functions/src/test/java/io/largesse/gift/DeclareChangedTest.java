package io.largesse.gift;

import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.boxNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientJson;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Records;
import io.largesse.id.GiftId;
import io.largesse.json.Fields;
import io.largesse.threshold.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who counts together decides what is taxed, even after the gifts were given. */
final class DeclareChangedTest {
  private static final Subject HOME = Subject.of(new HouseholdId("home"));

  /** Of what a household is given in a year, all above 50 is taxed; a box costs 40. */
  private final GiftHouse house = new GiftHouse(TaxRules.sliceOfYear(50));

  private final ClientId anna = house.client("anna");
  private final ClientId bob = house.client("bob");

  @Test
  void gifts_are_taxed_once_their_clients_share_a_household_and_not_when_they_part() {
    give("a", anna);
    give("b", bob);
    assertThat(correct()).isZero();

    move(anna, true);
    move(bob, true);
    assertThat(correct()).isOne();
    assertThat(correct()).isZero();
    assertThat(house.declarations()).hasSize(3);

    move(bob, false);
    assertThat(correct()).isOne();
    assertThat(house.declarations()).hasSize(4);
  }

  private int correct() {
    return new DeclareChanged(house::exposure, house.declareAgain(house.tables().database()))
        .of(
            List.of(Subject.of(anna), Subject.of(bob), HOME),
            new Act("follow-clients", "request-1", GiftHouse.NOW));
  }

  private void give(String id, ClientId client) {
    assertThat(
            house
                .uses(house.tables().database())
                .registerGift()
                .register(new GiftId(id), boxNow(client), advisor()))
        .isInstanceOf(Registration.Registered.class);
  }

  private void move(ClientId id, boolean in) {
    Records records = Records.of(house);
    Client client = records.clients().find(id).orElseThrow().client().value();
    ObjectNode json = ClientJson.write(client);
    if (in) {
      json.put("household", "home");
    } else {
      json.remove("household");
    }
    records.save(Fields.read(json, ClientJson::read));
  }
}
