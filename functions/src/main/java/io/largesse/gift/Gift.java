package io.largesse.gift;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.finance.Declared;
import io.largesse.id.GiftId;
import io.largesse.money.ExchangeRate;
import io.largesse.stock.GiftMovement;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Units of one SKU that were offered to one client, with all that was decided and done.
 *
 * @param requestHash tells whether a request with the same id is the same
 * @param entry the gift as limits count it, with the values that held when it was registered
 * @param stockAt the boutique whose stock its units are taken from, and go back to
 * @param advisor the {@code sub} of the advisor who gives it
 * @param registered who registered it, or last tried to
 * @param imported whether it was given before Largesse and only entered: it was never judged, and
 *     no units stood here that it took
 * @param rates to the reference currency, one for each other currency of its values
 * @param pending the roles that must still approve; empty unless it waits for approval
 * @param due the last day for that, or for giving it, while its units are kept for it
 * @param movements how often its units have moved
 * @param declared what finance was told of it
 * @param replacedBy the gift that was entered in its place, if it was entered wrong
 */
public record Gift(
    GiftRequest request,
    String requestHash,
    Entry entry,
    BoutiqueId stockAt,
    Optional<String> advisor,
    Act registered,
    boolean imported,
    List<ExchangeRate> rates,
    GiftStatus status,
    Verdict verdict,
    Set<Role> pending,
    Optional<LocalDate> due,
    List<Step> steps,
    Attempts attempts,
    int movements,
    Declared declared,
    Optional<GiftId> replacedBy) {
  /** A gift has few steps in its life; more would outgrow its item. One that ends it is let in. */
  static final int STEPS_MAX = 100;

  public Gift {
    rates = List.copyOf(rates);
    pending = Set.copyOf(pending);
    steps = List.copyOf(steps);
  }

  public GiftId id() {
    return entry.giftId();
  }

  /** The boutique's local day on which it is, or is to be, given. */
  public LocalDate day() {
    return entry.day();
  }

  /** This gift of the same person under another id; how it was asked for stays as it was. */
  public Gift of(ClientId other) {
    return with(entry.of(other), declared, replacedBy);
  }

  /** Whether {@code caller} acts where it is given. */
  boolean isWithinReachOf(Caller caller) {
    return caller.actsIn(entry.boutique(), entry.market());
  }

  Optional<Step> step(StepId id) {
    return steps.stream().filter(step -> step.request().stepId().equals(id)).findFirst();
  }

  /** The steps that it can take at {@code time}: what ran out of time is not approved any more. */
  List<StepKind> possible(Instant time) {
    boolean over =
        status == GiftStatus.PENDING_APPROVAL
            && due.filter(last -> Due.isOverEverywhere(last, time)).isPresent();
    return status.possible().stream()
        .filter(kind -> kind.releases() || steps.size() < STEPS_MAX)
        .filter(kind -> kind != StepKind.APPROVE || !over)
        .toList();
  }

  /** This gift after {@code role} has approved it. */
  Gift approved(StepRequest request, Act act, Role role) {
    Set<Role> left = EnumSet.noneOf(Role.class);
    left.addAll(pending);
    left.remove(role);
    return left.isEmpty()
        ? moved(
            new Step(request, act, role, GiftStatus.REGISTERED),
            entry,
            rates,
            verdict,
            left,
            Optional.of(Due.ofGiving(entry.day(), act.at())),
            movements)
        : moved(new Step(request, act, role, status), entry, rates, verdict, left, due, movements);
  }

  /** This gift after a step that changes nothing but where it stands. */
  Gift stepped(Step step) {
    return moved(step, entry, rates, verdict, pending, due, movements);
  }

  /** This gift once it counts no more and its units are free again. */
  Gift released(Step step) {
    int moves = imported ? movements : movements + 1;
    return moved(step, entry, rates, verdict, Set.of(), Optional.empty(), moves);
  }

  /** What the units of a given gift do that comes back: those given before Largesse never moved. */
  Optional<GiftMovement> wayBack() {
    return imported ? Optional.empty() : Optional.of(GiftMovement.RETURN);
  }

  /** This gift, released, once {@code other} is in its place. */
  Gift replacedBy(GiftId other, Step step) {
    return released(step).with(entry, declared, Optional.of(other));
  }

  /** This gift once finance was {@code told} of it. */
  Gift told(Declared told) {
    return with(entry, told, replacedBy);
  }

  /** This gift once it was given as {@code given} says, with the verdict of that day. */
  Gift given(Step step, Entry given, List<ExchangeRate> ofDay, Verdict judged) {
    return moved(step, given, ofDay, judged, Set.of(), Optional.empty(), movements + 1);
  }

  /** This gift planned as {@code planned} says, for which {@code asked} must approve. */
  Gift askedAgain(
      Step step,
      Entry planned,
      List<ExchangeRate> ofDay,
      Verdict judged,
      Set<Role> asked,
      LocalDate until) {
    return moved(step, planned, ofDay, judged, asked, Optional.of(until), movements);
  }

  private Gift moved(
      Step step,
      Entry nextEntry,
      List<ExchangeRate> nextRates,
      Verdict nextVerdict,
      Set<Role> left,
      Optional<LocalDate> until,
      int moves) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Gift(
        request,
        requestHash,
        nextEntry,
        stockAt,
        advisor,
        registered,
        imported,
        nextRates,
        step.status(),
        nextVerdict,
        left,
        until,
        more,
        attempts,
        moves,
        declared,
        replacedBy);
  }

  /** This gift, where it stands, with what has no step of its own. */
  private Gift with(Entry nextEntry, Declared nextDeclared, Optional<GiftId> nextReplacedBy) {
    return new Gift(
        request,
        requestHash,
        nextEntry,
        stockAt,
        advisor,
        registered,
        imported,
        rates,
        status,
        verdict,
        pending,
        due,
        steps,
        attempts,
        movements,
        nextDeclared,
        nextReplacedBy);
  }
}
