package io.largesse.finance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Shape;
import java.util.Optional;

/** A line of a declaration in JSON, as it is kept and as callers read it. */
final class DeclarationLineJson {
  private static final int RULE_MAX = 64;
  private static final int TREATMENT_MAX = 1_000;

  private DeclarationLineJson() {}

  static DeclarationLine read(Fields fields) {
    Field<Kind> kind = fields.required("kind", Read.word(Kind.class));
    boolean tax = fields.peek(kind).filter(Kind.TAX::equals).isPresent();
    return tax ? tax(fields) : cost(fields);
  }

  static ObjectNode write(DeclarationLine line) {
    ObjectNode json = Json.object();
    switch (line) {
      case DeclarationLine.Cost cost -> {
        json.put("kind", Kind.COST.name());
        put(json, "amount", cost.amount());
        put(json, "inReference", cost.inReference());
      }
      case DeclarationLine.Tax tax -> {
        json.put("kind", Kind.TAX.name()).put("rule", tax.rule()).put("version", tax.version());
        tax.treatment().ifPresent(treatment -> json.put("treatment", treatment));
        json.put("shape", tax.shape().name());
        put(json, "amount", tax.amount());
      }
    }
    return json.put("reviews", line.reviews());
  }

  private static DeclarationLine cost(Fields fields) {
    Field<Optional<Money>> amount = fields.optional("amount", SignedMoney.AS);
    Field<Optional<Money>> inReference = fields.optional("inReference", SignedMoney.AS);
    Field<Integer> reviews = reviews(fields);
    return fields.build(
        () -> new DeclarationLine.Cost(amount.get(), inReference.get(), reviews.get()));
  }

  private static DeclarationLine tax(Fields fields) {
    Field<String> rule = fields.required("rule", Read.text(RULE_MAX));
    Field<Integer> version = fields.required("version", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Optional<String>> treatment = fields.optional("treatment", Read.text(TREATMENT_MAX));
    Field<Shape> shape = fields.required("shape", Read.word(Shape.class));
    Field<Optional<Money>> amount = fields.optional("amount", SignedMoney.AS);
    Field<Integer> reviews = reviews(fields);
    return fields.build(
        () ->
            new DeclarationLine.Tax(
                rule.get(),
                version.get(),
                treatment.get(),
                shape.get(),
                amount.get(),
                reviews.get()));
  }

  private static Field<Integer> reviews(Fields fields) {
    return fields.required("reviews", Read.wholeNumber(-1, 1));
  }

  private static void put(ObjectNode json, String name, Optional<Money> amount) {
    amount.ifPresent(money -> json.set(name, Json.money(money)));
  }

  /** What a line is about. */
  enum Kind {
    COST,
    TAX
  }
}
