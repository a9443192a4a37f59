package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Shape;
import io.largesse.threshold.ThresholdRule.Side;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notes what fields of a rule do not fit each other; a field with a fault of its own fits all. */
final class RuleFaults {
  /** Those who may approve a gift. */
  private static final Set<Role> APPROVERS =
      EnumSet.of(Role.MANAGER, Role.COMPLIANCE, Role.FINANCE, Role.HQ);

  /** An employer's gifts are kept for a shorter time than a person's. */
  private static final int EMPLOYER_MONTHS_MAX = 12;

  private final Fields fields;

  RuleFaults(Fields fields) {
    this.fields = fields;
  }

  void ofPlace(
      RuleMarket market,
      Field<Regime> regime,
      Field<Side> side,
      Field<Optional<Country>> country,
      Field<List<Country>> destinations) {
    if (market.equals(RuleMarket.HOUSE)) {
      when(fields.has("country"), "country", "is left out in a rule of the house");
      when(is(regime, Regime.HOUSE, false), "regime", "is HOUSE in a rule of the house");
    } else {
      Optional<Optional<Country>> read = fields.peek(country);
      when(
          read.isPresent() && !read.get().equals(market.country()),
          "country",
          "is the market whose set it is in");
    }
    when(
        is(destinations, List.of(), false) && is(side, Side.GIVER, false),
        "destinations",
        "is there with GIVER only");
    when(
        fields.has("subdivision")
            && is(side, Side.GIVER, false)
            && is(regime, Regime.PROBITY, false),
        "subdivision",
        "is there with GIVER or PROBITY only");
    when(
        fields.has("subdivision") && market.equals(RuleMarket.HOUSE),
        "subdivision",
        "is left out in a rule of the house");
  }

  void ofEffect(
      Field<Regime> regime,
      Field<Effect> effect,
      Field<Optional<Role>> approver,
      Field<Optional<Shape>> shape,
      Field<Window> window) {
    when(
        is(regime, Regime.TAX, true)
            && (is(effect, Effect.REFUSE, true) || is(effect, Effect.APPROVE, true)),
        "effect",
        "is DECLARE or REPORT with TAX");
    when(
        is(regime, Regime.TAX, false) && is(effect, Effect.DECLARE, true),
        "effect",
        "is DECLARE with TAX only");
    when(
        fields.has("approver") && is(effect, Effect.APPROVE, false),
        "approver",
        "is there with APPROVE only");
    when(
        fields
            .peek(approver)
            .flatMap(role -> role)
            .filter(role -> !APPROVERS.contains(role))
            .isPresent(),
        "approver",
        "is one of " + APPROVERS);
    when(
        fields.has("shape") && is(effect, Effect.DECLARE, false),
        "shape",
        "is there with DECLARE only");
    when(
        fields.has("treatment") && is(effect, Effect.DECLARE, false),
        "treatment",
        "is there with DECLARE only");
    when(
        fields.peek(shape).equals(Optional.of(Optional.of(Shape.SLICE)))
            && fields.peek(window).filter(Window.Rolling.class::isInstance).isPresent(),
        "shape",
        "is no SLICE with ROLLING: no one period would say what is above the limit");
  }

  void ofCounting(
      Field<Window> window,
      Field<CountedTogether> together,
      Field<Limit> limit,
      Field<List<TiedTo>> tiedTo) {
    Optional<Window> read = fields.peek(window);
    when(
        is(together, CountedTogether.EMPLOYER, true)
            && read.isPresent()
            && read.get() instanceof Window.Rolling(int months)
            && months > EMPLOYER_MONTHS_MAX,
        "window",
        "has at most P12M with EMPLOYER");
    boolean share = fields.peek(limit).filter(Limit.ShareOfPurchase.class::isInstance).isPresent();
    when(
        share && read.isPresent() && !(read.get() instanceof Window.PerGift),
        "window",
        "is PER_GIFT with a share of the purchase");
    when(
        share
            && fields
                .peek(tiedTo)
                .filter(words -> !Set.copyOf(words).equals(Set.of(TiedTo.PURCHASE)))
                .isPresent(),
        "tiedTo",
        "is PURCHASE alone with a share of the purchase");
  }

  void ofPeriod(Field<LocalDate> validFrom, Field<Optional<LocalDate>> validTo) {
    Optional<LocalDate> first = fields.peek(validFrom);
    Optional<LocalDate> last = fields.peek(validTo).flatMap(day -> day);
    when(
        first.isPresent() && last.isPresent() && last.get().isBefore(first.get()),
        "validTo",
        "is not before validFrom");
  }

  /** Whether {@code field} was read, and is {@code word} or, if {@code same} is false, is not. */
  private <E> boolean is(Field<E> field, E word, boolean same) {
    Optional<E> read = fields.peek(field);
    return read.isPresent() && read.get().equals(word) == same;
  }

  private void when(boolean faulty, String name, String detail) {
    if (faulty) {
      fields.fault(name, detail);
    }
  }
}
