package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.client.ClientId;
import io.largesse.client.Recipient;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.place.Country;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleMarketsTest {
  @Test
  void the_house_has_a_word_everywhere_and_the_union_for_its_members() {
    assertThat(RuleMarkets.of(boutique("JP"), client("JP"), Optional.empty()))
        .containsExactlyInAnyOrder(RuleMarket.HOUSE, new RuleMarket("JP"));
    assertThat(RuleMarkets.of(boutique("JP"), client("FR"), Optional.empty()))
        .containsExactlyInAnyOrder(
            RuleMarket.HOUSE, RuleMarket.EU, new RuleMarket("JP"), new RuleMarket("FR"));
  }

  @Test
  void delivery_and_every_status_bring_their_countries_in() {
    Recipient client = client("JP", Country.EU, new Country("KR"));

    assertThat(RuleMarkets.of(boutique("GB"), client, Optional.of(new Country("RU"))))
        .extracting(RuleMarket::value)
        .containsExactly("EU", "GB", "HOUSE", "JP", "KR", "RU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "house", "fr", "FRA", "HOUSES"})
  void a_market_is_a_country_or_the_union_or_the_house(String value) {
    assertThatThrownBy(() -> new RuleMarket(value)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Recipient client(String residence, Country... statuses) {
    return new Recipient(
        new ClientId("c-1"),
        new Country(residence),
        List.of(statuses).stream()
            .map(
                country ->
                    new Status(
                        RecipientClass.PRESS,
                        Optional.empty(),
                        country,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
            .toList());
  }

  private static Boutique boutique(String market) {
    return new Boutique(
        new BoutiqueId("B-1"),
        "One",
        new Country(market),
        Optional.empty(),
        new EntityId("E-1"),
        ZoneOffset.UTC,
        1,
        "4711",
        Currency.getInstance("EUR"));
  }
}
