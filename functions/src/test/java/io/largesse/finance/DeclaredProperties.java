package io.largesse.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Shape;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is wanted, one after another: all declarations together say the last of it. */
final class DeclaredProperties {
  private static final GivenGift GIFT = SomeLines.gift("g-1");

  @Property(tries = 200)
  void declarations_add_up_to_what_was_wanted_last(
      @ForAll("wishes") List<List<DeclarationLine>> wishes) {
    Declared declared = Declared.NONE;
    List<Declaration> declarations = new ArrayList<>();
    for (List<DeclarationLine> wish : wishes) {
      Optional<Declared.Telling> telling =
          declared.toward(new Wanted(wish, List.of()), GIFT, SomeLines.ACT);
      telling.map(Declared.Telling::declaration).ifPresent(declarations::add);
      declared = telling.map(Declared.Telling::declared).orElse(declared);

      assertThat(declared.toward(new Wanted(wish, List.of()), GIFT, SomeLines.ACT)).isEmpty();
    }

    assertThat(sums(declarations.stream().flatMap(each -> each.lines().stream()).toList()))
        .isEqualTo(sums(wishes.getLast()))
        .isEqualTo(sums(declared.lines()));
    assertThat(declarations.stream().mapToInt(each -> each.kind().gifts()).sum())
        .isEqualTo(wishes.getLast().isEmpty() ? 0 : 1);
    assertThat(declarations).extracting(each -> each.id().n()).doesNotHaveDuplicates();
    assertThat(declared.count()).isEqualTo(declarations.size());
  }

  @Property(tries = 100)
  void declarations_and_what_was_declared_are_kept_without_loss(
      @ForAll("wish") List<DeclarationLine> wish, @ForAll("wish") List<DeclarationLine> next) {
    Declared.Telling first = tell(Declared.NONE, wish);
    Declared.Telling second = tell(first.declared(), next);
    Declaration posted =
        second.declaration().posted(new Posting("FI-2026-17", "f-1", SomeLines.ACT.at()));

    for (Declaration declaration : List.of(first.declaration(), second.declaration(), posted)) {
      assertThat(Fields.read(DeclarationJson.write(declaration), DeclarationJson::read))
          .isEqualTo(declaration);
    }
    assertThat(
            Fields.read(
                Json.parse(Json.write(DeclaredJson.write(second.declared()))), DeclaredJson::read))
        .isEqualTo(second.declared());
  }

  private static Declared.Telling tell(Declared before, List<DeclarationLine> wish) {
    List<DeclarationLine> lines = new ArrayList<>(wish);
    lines.add(SomeLines.tax("OF-" + before.count(), 1, "1.00 EUR"));
    return before.toward(new Wanted(lines, List.of()), GIFT, SomeLines.ACT).orElseThrow();
  }

  /** What lines come to, whatever their versions; what comes to nothing is left out. */
  private static Map<List<Object>, Long> sums(List<DeclarationLine> lines) {
    Map<List<Object>, Long> sums = new HashMap<>();
    for (DeclarationLine line : lines) {
      List<Object> of =
          switch (line) {
            case DeclarationLine.Cost cost -> List.of("cost");
            case DeclarationLine.Tax tax -> List.of(tax.rule(), tax.treatment(), tax.shape());
          };
      add(sums, of, line.amount());
      if (line instanceof DeclarationLine.Cost cost) {
        add(sums, List.of("in reference"), cost.inReference());
      }
      sums.merge(List.of("reviews", of), (long) line.reviews(), Long::sum);
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static void add(Map<List<Object>, Long> sums, List<Object> of, Optional<Money> amount) {
    amount.ifPresent(money -> sums.merge(List.of(of, money.currency()), money.units(), Long::sum));
  }

  @Provide
  Arbitrary<List<List<DeclarationLine>>> wishes() {
    return wish().list().ofMinSize(1).ofMaxSize(6);
  }

  /** Nothing, or a cost and at most one line of each rule. */
  @Provide
  Arbitrary<List<DeclarationLine>> wish() {
    Arbitrary<DeclarationLine> cost =
        Combinators.combine(money().optional(), money().optional())
            .as(
                (amount, inReference) ->
                    new DeclarationLine.Cost(amount, inReference, inReference.isPresent() ? 0 : 1));
    Arbitrary<List<DeclarationLine>> taxes =
        tax().list().ofMaxSize(3).uniqueElements(DeclaredProperties::rule);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(List.of())),
        Tuple.of(
            4,
            Combinators.combine(cost, taxes)
                .as(
                    (first, rest) -> {
                      List<DeclarationLine> lines = new ArrayList<>(rest);
                      lines.addFirst(first);
                      return lines;
                    })));
  }

  private static Object rule(DeclarationLine line) {
    return ((DeclarationLine.Tax) line).rule();
  }

  private static Arbitrary<DeclarationLine> tax() {
    return Combinators.combine(
            Arbitraries.of("A", "B"),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of("VAT", "Income tax").optional(),
            Arbitraries.of(Shape.class),
            money().optional())
        .as(
            (rule, version, treatment, shape, amount) ->
                new DeclarationLine.Tax(
                    rule, version, treatment, shape, amount, amount.isPresent() ? 0 : 1));
  }

  private static Arbitrary<Money> money() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 3), Arbitraries.of("EUR", "GBP", "JPY"))
        .as((units, currency) -> new Money(units, Currency.getInstance(currency)));
  }
}
