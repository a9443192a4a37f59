package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.List;
import java.util.Optional;

/**
 * A verdict in JSON, in two forms: as it is kept with a gift, without words and without loss, and
 * as callers read it.
 */
public final class VerdictJson {
  /** More than the rules of all markets together, and one finding for each status. */
  private static final int FINDINGS_MAX = 10_000;

  private static final int ALTERNATIVES_MAX = 100;
  private static final int TEXT_MAX = 1_000;

  private VerdictJson() {}

  /** Reads what {@link #write} wrote. */
  public static Verdict read(Fields fields) {
    Field<List<Finding>> findings =
        fields.list("findings", Read.object(FindingJson::read), FINDINGS_MAX);
    Field<List<DeclarationMark>> declarations =
        fields.list("declarations", Read.object(VerdictJson::readDeclaration), FINDINGS_MAX);
    Field<List<Alternative>> alternatives =
        fields.list("alternatives", Read.object(VerdictJson::readAlternative), ALTERNATIVES_MAX);
    return fields.build(() -> new Verdict(findings.get(), declarations.get(), alternatives.get()));
  }

  /** The form that is kept; what can be derived is not in it. */
  public static ObjectNode write(Verdict verdict) {
    ObjectNode json = Json.object();
    ArrayNode findings = json.putArray("findings");
    verdict.findings().forEach(finding -> findings.add(FindingJson.write(finding)));
    return withRest(json, verdict);
  }

  /** The form that callers read, explained in their language. */
  public static ObjectNode answer(Verdict verdict, Explanations explanations) {
    ObjectNode json = Json.object().put("decision", verdict.decision().name());
    ArrayNode approvers = json.putArray("approvers");
    verdict.approvers().stream().map(Role::name).forEach(approvers::add);
    ArrayNode findings = json.putArray("findings");
    verdict.findings().forEach(finding -> findings.add(FindingJson.answer(finding, explanations)));
    return withRest(json, verdict);
  }

  private static ObjectNode withRest(ObjectNode json, Verdict verdict) {
    ArrayNode declarations = json.putArray("declarations");
    verdict.declarations().forEach(mark -> declarations.add(write(mark)));
    ArrayNode alternatives = json.putArray("alternatives");
    verdict.alternatives().forEach(alternative -> alternatives.add(write(alternative)));
    return json;
  }

  static ObjectNode write(DeclarationMark mark) {
    ObjectNode json = Json.object().put("rule", mark.rule());
    mark.treatment().ifPresent(treatment -> json.put("treatment", treatment));
    return json.put("toReview", mark.toReview());
  }

  private static ObjectNode write(Alternative alternative) {
    return Json.object()
        .put("sku", alternative.sku().value())
        .put("name", alternative.name())
        .put("available", alternative.available())
        .put("decision", alternative.decision().name());
  }

  static DeclarationMark readDeclaration(Fields fields) {
    Field<String> rule = fields.required("rule", Read.text(TEXT_MAX));
    Field<Optional<String>> treatment = fields.optional("treatment", Read.text(TEXT_MAX));
    Field<Boolean> toReview = fields.required("toReview", Read.yesOrNo());
    return fields.build(() -> new DeclarationMark(rule.get(), treatment.get(), toReview.get()));
  }

  private static Alternative readAlternative(Fields fields) {
    Field<SkuCode> sku = fields.required("sku", Read.id(SkuCode::new));
    Field<String> name = fields.required("name", Read.text(TEXT_MAX));
    Field<Integer> available = fields.required("available", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Decision> decision = fields.required("decision", Read.word(Decision.class));
    return fields.build(
        () -> new Alternative(sku.get(), name.get(), available.get(), decision.get()));
  }
}
