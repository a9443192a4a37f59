package io.largesse.threshold;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.money.RateBook;
import io.largesse.threshold.ReportedLimit.State;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells compliance which limits are passed by now, after what binds a client has changed. What is
 * told follows from what is there alone, so that it may be asked for again at any time.
 */
public final class ReportLimits {
  private final ExposureBook exposures;
  private final Clients clients;
  private final Boutiques boutiques;
  private final RuleSets ruleSets;
  private final RateBook rates;
  private final PassedLimits limits;
  private final Patience patience;

  public ReportLimits(
      ExposureBook exposures,
      Clients clients,
      Boutiques boutiques,
      RuleSets ruleSets,
      RateBook rates,
      PassedLimits limits,
      Patience patience) {
    this.exposures = exposures;
    this.clients = clients;
    this.boutiques = boutiques;
    this.ruleSets = ruleSets;
    this.rates = rates;
    this.limits = limits;
    this.patience = patience;
  }

  /**
   * Has what is told of those for whom gifts to {@code id} count be what holds.
   *
   * @param more whether more may count than before; else no further limit can be passed, and only
   *     what was told already is looked at
   */
  public void reviewOf(ClientId id, boolean more, Act act) {
    clients.find(id).map(found -> Subject.allOf(found.client().value())).orElse(Set.of()).stream()
        .filter(subject -> more || isTold(subject))
        .forEach(subject -> review(subject, act));
  }

  private boolean isTold(Subject subject) {
    return limits.of(subject).stream().anyMatch(told -> told.value().state() == State.OPEN);
  }

  /** Has what is told of {@code subject} be what holds. */
  public void review(Subject subject, Act act) {
    patience.begin().insist("the limits of a " + subject.kind(), () -> attempt(subject, act));
  }

  /**
   * Empty if something was written in between: of two who look at different times, the one who
   * wrote last looks once more.
   */
  private Optional<Boolean> attempt(Subject subject, Act act) {
    Seen seen = look(subject);
    Map<String, Versioned<ReportedLimit>> told = new HashMap<>();
    limits.of(subject).forEach(each -> told.put(each.value().limit().key(), each));
    List<Versioned<ReportedLimit>> changes = changes(passed(seen, act), told, act);
    for (Versioned<ReportedLimit> change : changes) {
      if (!limits.write(change, act)) {
        return Optional.empty();
      }
    }
    return changes.isEmpty() || look(subject).equals(seen) ? Optional.of(true) : Optional.empty();
  }

  private static List<Versioned<ReportedLimit>> changes(
      List<PassedLimit> passed, Map<String, Versioned<ReportedLimit>> told, Act act) {
    List<Versioned<ReportedLimit>> changes = new ArrayList<>();
    Set<String> open = new TreeSet<>();
    for (PassedLimit limit : passed) {
      open.add(limit.key());
      Optional<Versioned<ReportedLimit>> before = Optional.ofNullable(told.get(limit.key()));
      Optional<ReportedLimit> held =
          before.map(Versioned::value).filter(each -> each.state() == State.OPEN);
      ReportedLimit now =
          new ReportedLimit(limit, State.OPEN, held.map(ReportedLimit::since).orElse(act.at()));
      if (!held.equals(Optional.of(now))) {
        changes.add(new Versioned<>(now, before.map(Versioned::version).orElse(0L) + 1));
      }
    }
    told.forEach(
        (key, before) -> {
          if (!open.contains(key) && before.value().state() == State.OPEN) {
            ReportedLimit closed =
                new ReportedLimit(before.value().limit(), State.CLOSED, act.at());
            changes.add(new Versioned<>(closed, before.version() + 1));
          }
        });
    return changes;
  }

  private List<PassedLimit> passed(Seen seen, Act act) {
    Map<BoutiqueId, Boutique> gave = new HashMap<>();
    Set<RuleMarket> markets = new TreeSet<>();
    for (Entry gift : seen.exposure.entries()) {
      Client client = seen.people.get(gift.client());
      if (!gave.containsKey(gift.boutique())) {
        boutiques
            .find(gift.boutique())
            .ifPresent(found -> gave.put(gift.boutique(), found.value()));
      }
      Boutique boutique = gave.get(gift.boutique());
      if (client != null && boutique != null) {
        markets.addAll(RuleMarkets.of(boutique, client.recipient(), Optional.empty()));
        markets.add(RuleMarket.of(gift.market()));
      }
    }
    List<RuleSet> sets = ruleSets.inForce(seen.current, markets);
    return new LimitReview(seen.exposure, seen.people, gave, sets, rates, act.at()).passed();
  }

  /** What counts is read first: who it counts for is then known as of that time or later. */
  private Seen look(Subject subject) {
    Exposure exposure = exposures.of(subject);
    Map<ClientId, Client> people = new HashMap<>();
    exposure.entries().stream()
        .map(Entry::client)
        .distinct()
        .forEach(id -> clients.find(id).ifPresent(found -> people.put(id, found.client().value())));
    return new Seen(exposure, people, ruleSets.current());
  }

  /** All that the limits are judged by, but for rates. */
  private record Seen(Exposure exposure, Map<ClientId, Client> people, CurrentVersions current) {}
}
