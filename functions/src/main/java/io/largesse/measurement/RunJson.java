package io.largesse.measurement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.Currency;

/**
 * Writes runs for the API.
 *
 * @param reference the currency of the bands
 */
public record RunJson(Currency reference) {
  public ObjectNode write(Run run) {
    Terms terms = run.terms();
    ObjectNode json = Json.object().put("runId", run.id().value()).put("number", run.number());
    terms.series().ifPresent(series -> json.put("series", series));
    json.put("state", run.state().name())
        .put("pinned", run.pinned())
        .put("begun", run.begun().at().toString())
        .put("by", run.begun().by());
    run.ended().ifPresent(ended -> json.put("ended", ended.toString()));
    run.reason().ifPresent(reason -> json.put("reason", reason));
    if (!terms.leftOut().isEmpty()) {
      json.set("experimentsLeftOut", TermsJson.write(terms.leftOut()));
    }
    run.previous().ifPresent(previous -> json.put("previous", previous.value()));
    json.put("codeVersion", terms.codeVersion());
    json.set("parameters", TermsJson.write(terms.parameters(), reference));
    run.findings().ifPresent(findings -> json.setAll(FindingsJson.write(findings)));
    return json;
  }

  /** A run with how far it has come. */
  public ObjectNode write(Runs.Followed followed) {
    Progress progress = followed.progress();
    ObjectNode json = write(followed.run());
    json.putObject("progress")
        .put("segments", progress.segments())
        .put("segmentsDone", progress.segmentsDone())
        .put("clients", progress.clients())
        .put("months", progress.months())
        .put("monthsDone", progress.monthsDone())
        .put("cells", progress.cells());
    return json;
  }
}
