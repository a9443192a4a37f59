package io.largesse.finance;

import io.largesse.audit.Act;
import io.largesse.money.ExchangeRate;
import java.util.List;
import java.util.Optional;

/**
 * What finance was told of a gift so far; kept with the gift, and written with each declaration.
 *
 * @param count how many declarations there are
 * @param costCentre the one that the gift is on since its first declaration
 * @param lines what all declarations together say now
 * @param rates those that its taxes were first converted with: they stay, as rates of a day become
 *     better known
 */
public record Declared(
    int count, Optional<String> costCentre, List<DeclarationLine> lines, List<ExchangeRate> rates) {
  /** Nothing was declared yet. */
  public static final Declared NONE = new Declared(0, Optional.empty(), List.of(), List.of());

  public Declared {
    lines = List.copyOf(lines);
    rates = List.copyOf(rates);
  }

  /** What brings finance from here to {@code wanted}; empty if it knows that already. */
  public Optional<Telling> toward(Wanted wanted, GivenGift gift, Act act) {
    Lines from = Lines.from(lines, wanted.lines());
    if (from.difference().isEmpty()) {
      return Optional.empty();
    }
    GivenGift told = gift.on(costCentre.orElse(gift.costCentre()));
    DeclarationKind kind = kind(wanted);
    Declaration declaration =
        new Declaration(
            new DeclarationId(gift.giftId(), count + 1),
            kind,
            kind == DeclarationKind.GIVEN
                ? Optional.empty()
                : Optional.of(new DeclarationId(gift.giftId(), 1)),
            told,
            act,
            from.difference(),
            Optional.empty());
    return Optional.of(
        new Telling(
            declaration,
            new Declared(count + 1, Optional.of(told.costCentre()), from.now(), wanted.rates())));
  }

  private DeclarationKind kind(Wanted wanted) {
    if (lines.isEmpty()) {
      return DeclarationKind.GIVEN;
    }
    return wanted.lines().isEmpty() ? DeclarationKind.TAKEN_BACK : DeclarationKind.CORRECTION;
  }

  /**
   * One more declaration.
   *
   * @param declared what finance was told once it is made
   */
  public record Telling(Declaration declaration, Declared declared) {}
}
