package io.largesse.handler.stream;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.ClientJson;
import io.largesse.event.Change;
import io.largesse.event.Image;
import io.largesse.gift.DeclareChanged;
import io.largesse.gift.MoveGifts;
import io.largesse.handler.Wiring;
import io.largesse.purchase.MoveBelongings;
import io.largesse.recalculation.Fact;
import io.largesse.recalculation.Facts;
import io.largesse.recalculation.MergeHistories;
import io.largesse.threshold.ReportLimits;
import io.largesse.threshold.Subject;
import io.largesse.version.Busy;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows clients: once what binds a client has changed, tells compliance of limits that are passed
 * and corrects what finance was told; has what one that was merged has been given, bought and did
 * besides follow; and has segments follow what they ask of a client's record.
 */
public final class FollowClientsFunction extends BatchFunction {
  /** Who does what this function does. */
  private static final String ACTOR = "follow-clients";

  private final InstantSource clock;
  private final ReportLimits reportLimits;
  private final DeclareChanged declareChanged;
  private final MoveBelongings moveBelongings;
  private final MoveGifts moveGifts;
  private final MergeHistories mergeHistories;
  private final Recalculation recalculation;

  /** Called by Lambda. */
  public FollowClientsFunction() {
    this(Wiring.ofLambda());
  }

  public FollowClientsFunction(Wiring wiring) {
    super(wiring.changeLog());
    this.clock = wiring.clock();
    this.reportLimits = wiring.reportLimits();
    this.declareChanged = wiring.declareChanged();
    this.moveBelongings = wiring.moveBelongings();
    this.moveGifts = wiring.moveGifts();
    this.mergeHistories = wiring.mergeHistories();
    this.recalculation = new Recalculation(wiring.recalculate());
  }

  @Override
  Followed follow(List<Change> changes, String requestId) {
    Act act = new Act(ACTOR, requestId, clock.instant());
    return Followed.each(changes.size(), place -> follow(changes.get(place), act))
        .orEarlier(recalculation.follow(changes, FollowClientsFunction::profile, act));
  }

  private void follow(Change change, Act act) {
    if (bindings(change.before()) != bindings(change.after())) {
      Set<Subject> subjects = new LinkedHashSet<>();
      change.after().ifPresent(image -> subjects.addAll(subjects(image)));
      change.before().ifPresent(image -> subjects.addAll(subjects(image)));
      subjects.forEach(subject -> reportLimits.review(subject, act));
      declareChanged.of(subjects, act);
    }
    Optional<Image> alias = change.after().filter(image -> image.find("mergedInto").isPresent());
    alias.ifPresent(
        image -> mergeHistories.merge(id(image), new ClientId(image.text("mergedInto")), act));
    if (alias.isPresent() && !move(id(alias.get()), act)) {
      throw new Busy("what a merged client has");
    }
  }

  /** What segments ask of a client; the same as before changes nothing. */
  private static Optional<Fact> profile(Change change) {
    return change
        .after()
        .filter(image -> image.find("document").isPresent())
        .map(image -> Facts.of(image.document(ClientJson::read), image.version()));
  }

  /** Gifts come last: once they have followed, the merge is marked as done. */
  private boolean move(ClientId merged, Act act) {
    return moveBelongings.move(merged, act) && moveGifts.move(merged, act);
  }

  /** How often what binds the client had changed; a new one has no gifts that could pass any. */
  private static long bindings(Optional<Image> image) {
    return image.flatMap(each -> each.find("bindings")).map(Long::parseLong).orElse(0L);
  }

  /** Whom the client counts for; of one that was merged only the person is left. */
  private static Set<Subject> subjects(Image image) {
    return image.find("document").isPresent()
        ? Subject.allOf(image.document(ClientJson::read))
        : Set.of(Subject.of(id(image)));
  }

  private static ClientId id(Image image) {
    return new ClientId(image.text("clientId"));
  }
}
