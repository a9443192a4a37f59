package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.client.Status;
import io.largesse.language.Language;
import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says findings in words of one language. */
public final class Explanations {
  private final Language language;

  public Explanations(Language language) {
    this.language = language;
  }

  /** The finding in one line, its arithmetic first. */
  public String of(Finding finding) {
    return switch (finding) {
      case Finding.OfRule ofRule -> ofRule(ofRule);
      case Finding.NoRule(Status status) -> noRule(status, finding.approver());
      case Finding.HeldOut held -> heldOut(held);
    };
  }

  private String ofRule(Finding.OfRule finding) {
    List<String> parts = new ArrayList<>();
    switch (finding.outcome()) {
      case WITHIN, OVER, NO_RULE, HELD_OUT -> {}
      case EXPIRED -> parts.add(say(Phrase.EXPIRED));
      case NO_VALUE -> parts.add(say(Phrase.NO_VALUE));
      case NO_RATE -> parts.add(say(Phrase.NO_RATE));
    }
    addArithmetic(parts, finding);
    consequence(finding).ifPresent(parts::add);
    if (!finding.adopted() && finding.effect() == Effect.REFUSE) {
      parts.add(say(Phrase.NOT_ADOPTED));
    }
    finding.allowedFrom().ifPresent(day -> parts.add(say(Phrase.ALLOWED_FROM, day)));
    return say(regime(finding.regime())) + ": " + String.join("; ", parts);
  }

  private void addArithmetic(List<String> parts, Finding.OfRule finding) {
    Arithmetic arithmetic = finding.arithmetic();
    if (arithmetic.used().isPresent() && arithmetic.limit().isPresent()) {
      parts.add(
          say(
              used(arithmetic.used().get(), isOneDay(finding.window())),
              bare(arithmetic.used().get()),
              whole(arithmetic.limit().get()),
              finding.window().from()));
    }
    arithmetic.gift().ifPresent(gift -> parts.add(say(Phrase.GIFT, bare(gift))));
    if (finding.outcome() == Outcome.OVER) {
      arithmetic
          .over()
          .ifPresent(
              over ->
                  parts.add(isZero(over) ? say(Phrase.REACHED) : say(Phrase.OVER_BY, bare(over))));
    } else {
      arithmetic.remaining().ifPresent(left -> parts.add(remaining(left)));
    }
    if (arithmetic.used().isPresent() && !isOneDay(finding.window())) {
      parts.add(say(Phrase.UNTIL, finding.window().to()));
    }
  }

  private Phrase used(Quantity quantity, boolean onOneDay) {
    if (onOneDay) {
      return isOne(quantity) ? Phrase.ONE_USED_ON : Phrase.USED_ON;
    }
    return isOne(quantity) ? Phrase.ONE_USED_SINCE : Phrase.USED_SINCE;
  }

  private String remaining(Quantity quantity) {
    return say(isOne(quantity) ? Phrase.ONE_REMAINING : Phrase.REMAINING, bare(quantity));
  }

  private Optional<String> consequence(Finding.OfRule finding) {
    if (finding.outcome() == Outcome.WITHIN) {
      return Optional.empty();
    }
    if (finding.approver().isPresent()) {
      return Optional.of(approval(finding.approver().get()));
    }
    if (finding.outcome() != Outcome.OVER) {
      return finding.effect() == Effect.DECLARE
          ? Optional.of(say(Phrase.TO_REVIEW))
          : Optional.empty();
    }
    return switch (finding.effect()) {
      case REFUSE -> Optional.of(say(Phrase.REFUSED));
      case APPROVE -> Optional.empty();
      case DECLARE -> Optional.of(say(Phrase.DECLARED));
      case REPORT -> Optional.of(say(Phrase.REPORTED));
    };
  }

  private String noRule(Status status, Optional<Role> approver) {
    Phrase recipientClass = Phrase.valueOf("CLASS_" + status.recipientClass().name());
    return say(Phrase.NO_RULE, say(recipientClass), status.country())
        + "; "
        + approver.map(this::approval).orElseGet(() -> say(Phrase.ALLOWED));
  }

  private String heldOut(Finding.HeldOut held) {
    return say(Phrase.HOUSE)
        + ": "
        + say(Phrase.HELD_OUT)
        + held.approver().map(approver -> "; " + approval(approver)).orElse("");
  }

  private String approval(Role approver) {
    return say(
        Phrase.NEEDS_APPROVAL,
        switch (approver) {
          case MANAGER -> say(Phrase.BY_MANAGER);
          case COMPLIANCE -> say(Phrase.BY_COMPLIANCE);
          case FINANCE -> say(Phrase.BY_FINANCE);
          case HQ -> say(Phrase.BY_HQ);
          case ADVISOR, ANALYST, SYSTEM -> approver.name();
        });
  }

  private static Phrase regime(Regime regime) {
    return switch (regime) {
      case PROBITY -> Phrase.PROBITY;
      case TAX -> Phrase.TAX;
      case TRADE -> Phrase.TRADE;
      case HOUSE -> Phrase.HOUSE;
    };
  }

  private String say(Phrase phrase, Object... values) {
    return phrase.in(language, values);
  }

  /** Whether the words for {@code quantity} are in the singular: in French from 0 up to 2. */
  private boolean isOne(Quantity quantity) {
    BigDecimal number = new BigDecimal(bare(quantity));
    return switch (language) {
      case EN, IT -> number.compareTo(BigDecimal.ONE) == 0;
      case FR -> number.compareTo(BigDecimal.TWO) < 0;
    };
  }

  private static boolean isOneDay(Span window) {
    return window.from().equals(window.to());
  }

  private static boolean isZero(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Amount(Money money) -> money.units() == 0;
      case Quantity.Count(long gifts) -> gifts == 0;
    };
  }

  private static String bare(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Amount(Money money) -> money.amount();
      case Quantity.Count(long gifts) -> Long.toString(gifts);
    };
  }

  private String whole(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Amount(Money money) -> money.toString();
      case Quantity.Count(long gifts) ->
          say(isOne(quantity) ? Phrase.ONE_GIFT : Phrase.GIFTS, gifts);
    };
  }
}
