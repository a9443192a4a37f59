package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.language.Language;
import io.largesse.segment.Explanation.Missing;
import io.largesse.segment.Explanation.Next;
import io.largesse.segment.Explanation.Reason;
import java.util.Currency;

/** Writes explanations in words of one language. */
public final class ExplanationJson {
  private final ReasonWords words;

  /**
   * A writer of them.
   *
   * @param reference the currency of the histories' amounts
   */
  public ExplanationJson(Language language, Currency reference) {
    this.words = new ReasonWords(new ConditionWords(language, reference));
  }

  /** Adds the reasons, and what is next, to {@code json}. */
  public void writeTo(ObjectNode json, Explanation explanation) {
    ArrayNode reasons = json.putArray("reasons");
    explanation
        .reasons()
        .forEach(reason -> reasons.add(write(reason).put("holds", reason.holds())));
    json.set("next", explanation.next().map(this::write).orElse(null));
  }

  private ObjectNode write(Next next) {
    ObjectNode json = Json.object().put("segment", next.segment());
    ArrayNode missing = json.putArray("missing");
    next.missing().stream().map(this::write).forEach(missing::add);
    return json;
  }

  private ObjectNode write(Missing missing) {
    return write(missing.reason()).put("missing", missing.missing().orElse(null));
  }

  private ObjectNode write(Reason reason) {
    return Json.object()
        .put("condition", words.of(reason.clause()))
        .put("actual", words.actual(reason).orElse(null));
  }
}
