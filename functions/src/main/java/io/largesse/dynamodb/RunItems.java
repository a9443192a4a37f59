package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentJson;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.measurement.FindingsJson;
import io.largesse.measurement.Latest;
import io.largesse.measurement.MonthSpan;
import io.largesse.measurement.OldRuns.Old;
import io.largesse.measurement.OldRuns.Running;
import io.largesse.measurement.Run;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunState;
import io.largesse.measurement.TermsJson;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Runs as items: the head of each, beside it the experiments that there were and how far it has
 * come, and, under a key that is no id, how many there are and which are the latest.
 */
final class RunItems {
  static final String ID = "runId";
  static final String PART = "part";
  static final String HEAD = "head";
  static final String PROGRESS = "progress";

  /** With what the parts begin that hold an experiment each. */
  static final String EXPERIMENT = "experiment#";

  /** Under which all heads are listed, in the order of {@link #ORDER}. */
  static final String LIST = "list";

  static final String ALL = "runs";
  static final String ORDER = "order";
  static final String NUMBER = "number";
  static final String STATE = "state";
  static final String PINNED = "pinned";

  /** Of a run that nobody reads any more. */
  static final String EXPIRED = "expired";

  static final String RUN = "run";
  static final String PREVIOUS = "previous";
  static final String BEGAN_LATE = "beganLate";
  static final String ENDED = "ended";
  static final String REASON = "reason";
  static final String FINDINGS = "findings";

  /** The first and the last month that the latest run measures. */
  static final String FIRST = "first";

  static final String LAST = "last";

  /** Likewise of the one before it. */
  static final String PREVIOUS_FIRST = "previousFirst";

  static final String PREVIOUS_LAST = "previousLast";

  private static final String LATEST = "#latest";
  private static final String TERMS = "terms";
  private static final String BEGUN_BY = "begunBy";
  private static final String BEGUN_REQUEST = "begunRequest";
  private static final String BEGUN = "begun";

  private RunItems() {}

  static Map<String, AttributeValue> head(RunId id) {
    return key(id.value(), HEAD);
  }

  static Map<String, AttributeValue> progress(RunId id) {
    return key(id.value(), PROGRESS);
  }

  static Map<String, AttributeValue> counter() {
    return key(LATEST, "count");
  }

  static Map<String, AttributeValue> latest() {
    return key(LATEST, "all");
  }

  static Map<String, AttributeValue> latestOf(Optional<String> series) {
    return key(LATEST, "of#" + series.orElse(""));
  }

  /** The key of all that {@link #latest} and {@link #latestOf} name. */
  static AttributeValue latestOnes() {
    return AttributeValue.fromS(LATEST);
  }

  /** So that numbers sort as text. */
  static String order(long number) {
    return "%012d".formatted(number);
  }

  static Map<String, AttributeValue> item(Run run, Currency reference) {
    Act begun = run.begun();
    return Item.of(ID, run.id().value())
        .with(PART, HEAD)
        .with(LIST, ALL)
        .with(ORDER, order(run.number()))
        .with(NUMBER, run.number())
        .with(TERMS, Json.write(TermsJson.write(run.terms(), reference)))
        .with(STATE, run.state().name())
        .with(BEGUN_BY, begun.by())
        .with(BEGUN_REQUEST, begun.requestId())
        .with(BEGUN, begun.at().toString())
        .writtenBy(begun)
        .attributes();
  }

  /** An experiment has an item of its own: the head would not hold all that there may be. */
  static Map<String, AttributeValue> item(Run run, Experiment experiment, Currency reference) {
    return Item.of(ID, run.id().value())
        .with(PART, EXPERIMENT + experiment.id())
        .with(DocumentTable.DOCUMENT, Json.write(new ExperimentJson(reference).write(experiment)))
        .writtenBy(run.begun())
        .attributes();
  }

  static Experiment experiment(Map<String, AttributeValue> item, Currency reference) {
    return Stored.read(text(item, DocumentTable.DOCUMENT), new ExperimentJson(reference)::read);
  }

  static Run read(Map<String, AttributeValue> item, Currency reference) {
    return new Run(
        new RunId(text(item, ID)),
        number(item, NUMBER),
        Stored.read(text(item, TERMS), fields -> TermsJson.read(fields, reference)),
        new Act(text(item, BEGUN_BY), text(item, BEGUN_REQUEST), Instant.parse(text(item, BEGUN))),
        RunState.valueOf(text(item, STATE)),
        optional(item, ENDED).map(Instant::parse),
        optional(item, REASON),
        item.containsKey(PINNED),
        optional(item, PREVIOUS).map(RunId::new),
        optional(item, FINDINGS).map(found -> Stored.read(found, FindingsJson::read)));
  }

  static boolean isExpired(Map<String, AttributeValue> item) {
    return item.containsKey(EXPIRED);
  }

  static Old old(Map<String, AttributeValue> item) {
    return new Old(new RunId(text(item, ID)), Instant.parse(text(item, BEGUN)));
  }

  static Running running(Map<String, AttributeValue> item) {
    return new Running(
        new RunId(text(item, ID)),
        Instant.parse(optional(item, BEGAN_LATE).orElseGet(() -> text(item, BEGUN))));
  }

  /** Whether an item names a latest run: the one that leads, or one of none or some series. */
  static boolean isLatest(Map<String, AttributeValue> item, Set<String> series) {
    return Stream.concat(
            Stream.of(latest(), latestOf(Optional.empty())),
            series.stream().map(name -> latestOf(Optional.of(name))))
        .anyMatch(key -> text(key, PART).equals(text(item, PART)));
  }

  static Latest latest(Map<String, AttributeValue> item) {
    return new Latest(
        new RunId(text(item, RUN)),
        number(item, NUMBER),
        months(item, FIRST, LAST),
        optional(item, PREVIOUS)
            .map(
                run ->
                    new Latest.Before(
                        new RunId(run), months(item, PREVIOUS_FIRST, PREVIOUS_LAST))));
  }

  private static Optional<MonthSpan> months(
      Map<String, AttributeValue> item, String first, String last) {
    return optional(item, first)
        .map(month -> new MonthSpan(YearMonth.parse(month), YearMonth.parse(text(item, last))));
  }

  /** What names {@code run} as the latest under {@code key}. */
  static Map<String, AttributeValue> latest(
      Map<String, AttributeValue> key, Run run, Optional<Latest.Before> previous, Act act) {
    Optional<MonthSpan> months = run.terms().months();
    Optional<MonthSpan> monthsBefore = previous.flatMap(Latest.Before::months);
    return Item.of(ID, text(key, ID))
        .with(PART, text(key, PART))
        .with(RUN, run.id().value())
        .with(NUMBER, run.number())
        .with(FIRST, months.map(span -> span.first().toString()))
        .with(LAST, months.map(span -> span.last().toString()))
        .with(PREVIOUS, previous.map(before -> before.run().value()))
        .with(PREVIOUS_FIRST, monthsBefore.map(span -> span.first().toString()))
        .with(PREVIOUS_LAST, monthsBefore.map(span -> span.last().toString()))
        .writtenBy(act)
        .attributes();
  }

  static Optional<String> optional(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return key(text(item, ID), text(item, PART));
  }

  private static Map<String, AttributeValue> key(String id, String part) {
    return Map.of(ID, AttributeValue.fromS(id), PART, AttributeValue.fromS(part));
  }
}
