package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.catalogue.Sku;
import io.largesse.client.Recipient;
import io.largesse.finance.Declared;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Prices;
import io.largesse.threshold.TiedTo;
import io.largesse.threshold.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a gift given before Largesse counts and is kept. */
final class PastEntry {
  private PastEntry() {}

  /** The gift as limits count it; what kind of gift it was, its SKU says where there is one. */
  static Entry of(PastGift gift, Boutique boutique, Recipient recipient, Optional<Sku> sku) {
    return new Entry(
        gift.id(),
        recipient.client(),
        true,
        gift.givenOn(),
        boutique.id(),
        boutique.entity(),
        boutique.market(),
        sku.map(Sku::typology).or(gift::typology).orElseThrow(),
        sku.map(Sku::ownTrade).orElse(false),
        gift.occasion(),
        TiedTo.NOTHING,
        Optional.empty(),
        recipient.statusesOn(gift.givenOn()),
        gift.quantity(),
        prices(gift, boutique, sku));
  }

  /** The gift as it is kept: given, without a verdict, and without units that moved. */
  static Gift gift(PastGift gift, String hash, Entry entry, Act act, List<ExchangeRate> rates) {
    return new Gift(
        gift.request(),
        hash,
        entry,
        gift.boutique(),
        gift.advisor(),
        act,
        true,
        rates,
        GiftStatus.GIVEN,
        new Verdict(List.of(), List.of(), List.of()),
        Set.of(),
        Optional.empty(),
        List.of(),
        Attempts.NONE,
        0,
        Declared.NONE,
        Optional.empty());
  }

  /**
   * The cost is complete, so nothing comes on top of it. Of a gift without SKU no VAT is known: its
   * amounts count as they were entered.
   */
  private static Prices prices(PastGift gift, Boutique boutique, Optional<Sku> sku) {
    Optional<Money> retail =
        gift.retail().or(() -> sku.flatMap(known -> known.retailIn(boutique.market())));
    return new Prices(
        Optional.of(gift.cost()),
        retail,
        sku.flatMap(Sku::marketValue).or(() -> retail),
        sku.map(known -> known.vatRateIn(boutique.market())).orElse(BigDecimal.ZERO),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
