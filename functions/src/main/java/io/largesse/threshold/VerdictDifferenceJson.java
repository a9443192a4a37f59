package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.List;
import java.util.function.Function;

/** How two verdicts differ, in JSON: as it is kept, and as callers read it. */
public final class VerdictDifferenceJson {
  private VerdictDifferenceJson() {}

  /** Reads what {@link #write} wrote. */
  public static VerdictDifference read(Fields fields) {
    Field<VerdictDifference.Side> before =
        fields.required("before", Read.object(VerdictDifferenceJson::side));
    Field<VerdictDifference.Side> after =
        fields.required("after", Read.object(VerdictDifferenceJson::side));
    return fields.build(() -> new VerdictDifference(before.get(), after.get()));
  }

  public static ObjectNode write(VerdictDifference difference) {
    ObjectNode json = Json.object();
    json.set("before", write(difference.before(), FindingJson::write));
    json.set("after", write(difference.after(), FindingJson::write));
    return json;
  }

  /** The form that callers read, explained in their language. */
  public static ObjectNode answer(VerdictDifference difference, Explanations explanations) {
    ObjectNode json = Json.object();
    json.set("before", write(difference.before(), of -> FindingJson.answer(of, explanations)));
    json.set("after", write(difference.after(), of -> FindingJson.answer(of, explanations)));
    return json;
  }

  private static VerdictDifference.Side side(Fields fields) {
    Field<Decision> decision = fields.required("decision", Read.word(Decision.class));
    Field<List<Finding>> findings =
        fields.list("findings", Read.object(FindingJson::read), VerdictDifference.FINDINGS_MAX);
    Field<List<DeclarationMark>> declarations =
        fields.list(
            "declarations",
            Read.object(VerdictJson::readDeclaration),
            VerdictDifference.FINDINGS_MAX);
    Field<Integer> leftOut = fields.optional("leftOut", Read.wholeNumber(0, Integer.MAX_VALUE), 0);
    return fields.build(
        () ->
            new VerdictDifference.Side(
                decision.get(), findings.get(), declarations.get(), leftOut.get()));
  }

  private static ObjectNode write(VerdictDifference.Side side, Function<Finding, ObjectNode> form) {
    ObjectNode json = Json.object().put("decision", side.decision().name());
    ArrayNode findings = json.putArray("findings");
    side.findings().forEach(finding -> findings.add(form.apply(finding)));
    ArrayNode declarations = json.putArray("declarations");
    side.declarations().forEach(mark -> declarations.add(VerdictJson.write(mark)));
    if (side.leftOut() > 0) {
      json.put("leftOut", side.leftOut());
    }
    return json;
  }
}
