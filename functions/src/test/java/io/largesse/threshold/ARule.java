package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.catalogue.Typology;
import io.largesse.client.RecipientClass;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.Certainty;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import io.largesse.threshold.ThresholdRule.Source;
import io.largesse.threshold.ThresholdRule.Valuation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule under construction. Unless told otherwise it refuses whatever makes a French boutique's
 * gifts of one calendar year to one person cost more than 100 euros without VAT.
 */
final class ARule {
  private String id = "R";
  private Regime regime = Regime.HOUSE;
  private Side side = Side.GIVER;
  private Optional<Country> country = Optional.of(new Country("FR"));
  private Optional<String> subdivision = Optional.empty();
  private final Set<Country> destinations = new HashSet<>();
  private final List<ClassMatch> classes = new ArrayList<>();
  private Set<Typology> typologies = Set.of();
  private Optional<Boolean> ownTrade = Optional.empty();
  private Set<TiedTo> ties = Set.of();
  private Window window = new Window.CalendarYear();
  private CountedTogether together = CountedTogether.PERSON;
  private GivenBy givenBy = GivenBy.HOUSE;
  private Optional<Money> floor = Optional.empty();
  private Valuation valuation = new Valuation(Price.COST, false, false, false);
  private Limit limit = new Limit.Amount(money("100.00 EUR"));
  private boolean inclusive = true;
  private Effect effect = Effect.REFUSE;
  private Optional<Role> approver = Optional.empty();
  private Optional<ThresholdRule.Shape> shape = Optional.empty();
  private Optional<String> treatment = Optional.empty();
  private LocalDate from = LocalDate.of(2000, 1, 1);
  private Optional<LocalDate> to = Optional.empty();
  private Optional<LocalDate> knownFrom = Optional.empty();

  /** Such as 12.50 EUR. */
  static Money money(String text) {
    int space = text.indexOf(' ');
    return Money.of(
        new BigDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
  }

  ARule id(String changed) {
    id = changed;
    return this;
  }

  ARule regime(Regime changed) {
    regime = changed;
    return this;
  }

  ARule givenIn(String code) {
    side = Side.GIVER;
    country = Optional.of(new Country(code));
    return this;
  }

  ARule receivedIn(String code) {
    side = Side.RECIPIENT;
    country = Optional.of(new Country(code));
    return this;
  }

  ARule receivedAnywhere() {
    side = Side.RECIPIENT;
    country = Optional.empty();
    return this;
  }

  ARule givenAnywhere() {
    side = Side.GIVER;
    country = Optional.empty();
    return this;
  }

  ARule subdivision(String changed) {
    subdivision = Optional.of(changed);
    return this;
  }

  ARule destination(String code) {
    destinations.add(new Country(code));
    return this;
  }

  ARule forClass(RecipientClass recipientClass) {
    classes.add(new ClassMatch(recipientClass, Optional.empty()));
    return this;
  }

  ARule forBody(RecipientClass recipientClass, String body) {
    classes.add(new ClassMatch(recipientClass, Optional.of(body)));
    return this;
  }

  ARule typologies(Typology... changed) {
    typologies = Set.of(changed);
    return this;
  }

  ARule ownTrade(boolean changed) {
    ownTrade = Optional.of(changed);
    return this;
  }

  ARule tiedTo(TiedTo... changed) {
    ties = Set.of(changed);
    return this;
  }

  ARule window(Window changed) {
    window = changed;
    return this;
  }

  ARule rolling(int months) {
    return window(new Window.Rolling(months));
  }

  ARule perGift() {
    return window(new Window.PerGift());
  }

  ARule together(CountedTogether changed) {
    together = changed;
    return this;
  }

  ARule givenBy(GivenBy changed) {
    givenBy = changed;
    return this;
  }

  ARule appliesAbove(String amount) {
    floor = Optional.of(money(amount));
    return this;
  }

  ARule valuedAt(Price price, boolean vat, boolean freight, boolean engraving) {
    valuation = new Valuation(price, vat, freight, engraving);
    return this;
  }

  ARule limit(String amount) {
    limit = new Limit.Amount(money(amount));
    return this;
  }

  ARule limit(Limit changed) {
    limit = changed;
    return this;
  }

  ARule gifts(int most) {
    limit = new Limit.Count(most);
    return this;
  }

  ARule shareOfPurchase(String share) {
    limit = new Limit.ShareOfPurchase(new BigDecimal(share));
    return perGift().tiedTo(TiedTo.PURCHASE);
  }

  ARule exclusive() {
    inclusive = false;
    return this;
  }

  ARule effect(Effect changed) {
    effect = changed;
    return this;
  }

  ARule approvedBy(Role role) {
    effect = Effect.APPROVE;
    approver = Optional.of(role);
    return this;
  }

  ARule declared(String changed) {
    regime = Regime.TAX;
    effect = Effect.DECLARE;
    treatment = Optional.of(changed);
    return this;
  }

  ARule shape(ThresholdRule.Shape changed) {
    shape = Optional.of(changed);
    return this;
  }

  ARule from(String day) {
    from = LocalDate.parse(day);
    return this;
  }

  ARule to(String day) {
    to = Optional.of(LocalDate.parse(day));
    return this;
  }

  ARule knownFrom(String day) {
    knownFrom = Optional.of(LocalDate.parse(day));
    return this;
  }

  ThresholdRule build() {
    return new ThresholdRule(
        id,
        "A rule of tests",
        regime,
        side,
        country,
        subdivision,
        destinations,
        classes,
        typologies,
        ownTrade,
        ties,
        window,
        together,
        givenBy,
        floor,
        valuation,
        limit,
        inclusive,
        effect,
        approver,
        shape,
        treatment,
        from,
        to,
        knownFrom,
        new Source("A test", Optional.empty(), Certainty.HOUSE));
  }
}
