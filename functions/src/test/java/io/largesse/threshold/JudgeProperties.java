package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.Recipient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The judge held against a slow and plain one, and against what must always be so. */
final class JudgeProperties {
  // The naive judge tries every day that a gift might be allowed from: a tenth of a second a case.
  @Property(tries = 60)
  void the_judge_says_what_the_naive_judge_says(@ForAll long seed) {
    Chance chance = new Chance(seed);
    Candidate candidate = chance.candidate();
    Setting setting = chance.setting(candidate);
    assertThat(Judge.judge(candidate, setting))
        .isEqualTo(new NaiveJudge(candidate, setting).verdict());
  }

  @Property(tries = 200)
  void the_decision_alone_is_that_of_the_verdict(@ForAll long seed) {
    Chance chance = new Chance(seed);
    Candidate candidate = chance.candidate();
    Setting setting = chance.setting(candidate);
    assertThat(Judge.decide(candidate, setting))
        .isEqualTo(Judge.judge(candidate, setting).decision());
  }

  @Property(tries = 200)
  void the_order_in_which_gifts_are_kept_changes_nothing(@ForAll long seed) {
    Chance chance = new Chance(seed);
    Candidate candidate = chance.candidate();
    Setting setting = chance.setting(candidate);
    Random random = new Random(seed);
    Exposures shuffled =
        new Exposures(
            shuffled(setting.exposures().person(), random),
            setting.exposures().household().map(all -> shuffled(all, random)),
            setting.exposures().employer().map(all -> shuffled(all, random)));
    assertThat(Judge.judge(candidate, with(setting, shuffled)))
        .isEqualTo(Judge.judge(candidate, setting));
  }

  @Property(tries = 200)
  void one_gift_more_never_makes_a_limit_wider(@ForAll long seed) {
    Chance chance = new Chance(seed);
    Candidate candidate = chance.candidate();
    Setting setting = chance.setting(candidate);
    List<Entry> person = setting.exposures().person();
    Exposures all = new Exposures(person, Optional.empty(), Optional.empty());
    Exposures fewer =
        new Exposures(
            person.subList(Math.min(1, person.size()), person.size()),
            Optional.empty(),
            Optional.empty());
    List<Finding> before = Judge.judge(candidate, with(setting, fewer)).findings();
    List<Finding> after = Judge.judge(candidate, with(setting, all)).findings();
    assertThat(after).hasSameSizeAs(before);
    for (int index = 0; index < after.size(); index++) {
      Outcome then = before.get(index).outcome();
      Outcome now = after.get(index).outcome();
      assertThat(now == Outcome.WITHIN && then != Outcome.WITHIN).isFalse();
      assertThat(then == Outcome.OVER && now != Outcome.OVER).isFalse();
    }
  }

  @Property(tries = 200)
  void what_is_allowed_from_a_day_is_within_on_that_day(@ForAll long seed) {
    Chance chance = new Chance(seed);
    Candidate candidate = chance.candidate();
    Setting setting = chance.setting(candidate);
    for (Finding.OfRule finding : ofRules(Judge.judge(candidate, setting))) {
      finding
          .allowedFrom()
          .ifPresent(
              day ->
                  assertThat(ofRules(Judge.judge(on(candidate, day), setting)))
                      .anyMatch(
                          later ->
                              later.rule().equals(finding.rule())
                                  && later.outcome() == Outcome.WITHIN));
    }
  }

  @Property(tries = 200)
  void a_verdict_is_kept_without_loss(@ForAll long seed) {
    Chance chance = new Chance(seed);
    Candidate candidate = chance.candidate();
    Verdict verdict = Judge.judge(candidate, chance.setting(candidate));
    assertThat(VerdictJsonTest.readBack(verdict)).isEqualTo(verdict);
  }

  @Test
  void chance_meets_every_outcome() {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    int allowedLater = 0;
    for (long seed = 0; seed < 300; seed++) {
      Chance chance = new Chance(seed);
      Candidate candidate = chance.candidate();
      Verdict verdict = Judge.judge(candidate, chance.setting(candidate));
      verdict.findings().forEach(finding -> outcomes.add(finding.outcome()));
      allowedLater +=
          (int) ofRules(verdict).stream().filter(found -> found.allowedFrom().isPresent()).count();
    }
    // That a client is held out is no finding of a rule: it is added to what the judge says.
    Set<Outcome> ofTheJudge = EnumSet.complementOf(EnumSet.of(Outcome.HELD_OUT));
    assertThat(outcomes).isEqualTo(ofTheJudge);
    assertThat(allowedLater).isGreaterThan(50);
  }

  private static List<Entry> shuffled(List<Entry> entries, Random random) {
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static List<Finding.OfRule> ofRules(Verdict verdict) {
    return verdict.findings().stream()
        .filter(Finding.OfRule.class::isInstance)
        .map(Finding.OfRule.class::cast)
        .toList();
  }

  private static Setting with(Setting setting, Exposures exposures) {
    return new Setting(
        setting.boutique(),
        new Recipient(
            setting.recipient().client(),
            setting.recipient().residence(),
            setting.recipient().statuses()),
        setting.today(),
        setting.ruleSets(),
        exposures,
        setting.rates());
  }

  private static Candidate on(Candidate candidate, LocalDate day) {
    Entry gift = candidate.entry();
    return new Candidate(
        new Entry(
            gift.giftId(),
            gift.client(),
            gift.given(),
            day,
            gift.boutique(),
            gift.entity(),
            gift.market(),
            gift.typology(),
            gift.ownTrade(),
            gift.occasion(),
            gift.tiedTo(),
            gift.purchaseId(),
            gift.statuses(),
            gift.quantity(),
            gift.prices()),
        candidate.subdivision(),
        candidate.purchase(),
        candidate.deliveredTo());
  }
}
