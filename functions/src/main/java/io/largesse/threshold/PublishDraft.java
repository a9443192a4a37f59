package io.largesse.threshold;

import io.largesse.audit.Act;
import io.largesse.json.Fault;
import io.largesse.threshold.Publishing.Faulty;
import io.largesse.threshold.Publishing.NothingToPublish;
import io.largesse.threshold.Publishing.Published;
import io.largesse.threshold.Publishing.SecondPersonNeeded;
import io.largesse.threshold.Publishing.Stale;
import io.largesse.version.Patience;
import java.util.List;
import java.util.Optional;

/**
 * Brings a draft into force, by another person than the one who last edited it.
 *
 * <p>It holds for every gift whose registration begins after the answer: a registration reads which
 * version is in force, consistently, before it judges.
 */
public final class PublishDraft {
  private final RuleSets sets;
  private final RuleDrafts drafts;
  private final Patience patience;

  public PublishDraft(RuleSets sets, RuleDrafts drafts, Patience patience) {
    this.sets = sets;
    this.drafts = drafts;
    this.patience = patience;
  }

  /**
   * Publishes the draft of {@code market}; if {@code read} names the version that the publisher has
   * read, only that one, and once.
   */
  public Publishing publish(RuleMarket market, Optional<Long> read, Act act) {
    return patience.begin().insist("a publication", () -> tryPublish(market, read, act));
  }

  /** Empty if a race was lost, or an answer: the next attempt finds what came of it. */
  private Optional<Publishing> tryPublish(RuleMarket market, Optional<Long> read, Act act) {
    CurrentVersions current = sets.current();
    int version = current.of(market);
    Optional<Publishing> done =
        drafts.publication(market, version).flatMap(last -> repeated(last, read, act));
    if (done.isPresent()) {
      return done;
    }
    Optional<Edited> edited = drafts.find(market);
    if (edited.isEmpty()) {
      return Optional.of(new NothingToPublish());
    }
    Optional<Publishing> refusal =
        refusal(edited.get(), read, act, sets.inForce(current, List.of(market)).getFirst());
    if (refusal.isPresent()) {
      return refusal;
    }
    return drafts.publish(market, edited.get(), version, act)
        ? drafts.publication(market, version + 1).map(Published::new)
        : Optional.empty();
  }

  /** Whether {@code last} came of this very request, or of an earlier one that asked the same. */
  private static Optional<Publishing> repeated(Publication last, Optional<Long> read, Act act) {
    boolean same =
        last.by().equals(act.by())
            && (last.requestId().equals(act.requestId())
                || read.equals(Optional.of(last.draftVersion())));
    return same ? Optional.of(new Published(last)) : Optional.empty();
  }

  private static Optional<Publishing> refusal(
      Edited edited, Optional<Long> read, Act act, RuleSet current) {
    if (read.isPresent() && read.get() != edited.version()) {
      return Optional.of(new Stale());
    }
    if (edited.editor().equals(act.by())) {
      return Optional.of(new SecondPersonNeeded());
    }
    if (edited.draft().rules().isEmpty()) {
      return Optional.of(new NothingToPublish());
    }
    List<Fault> faults = edited.draft().faultsAgainst(current);
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Faulty(faults));
  }
}
