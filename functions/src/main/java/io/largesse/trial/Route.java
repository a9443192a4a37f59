package io.largesse.trial;

import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.ThresholdRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The boutiques that a simulation goes through, in order of their ids. */
record Route(List<BoutiqueId> boutiques) {
  Route {
    boutiques = boutiques.stream().sorted().toList();
  }

  /** Those of {@code all} of whose gifts {@code rules}, of {@code market}, may speak. */
  static Route of(RuleMarket market, Collection<ThresholdRule> rules, Boutiques all) {
    Reach reach = Reach.of(market, rules);
    List<BoutiqueId> reached = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Boutique> page =
          all.list(Optional.empty(), new PageRequest(PageRequest.LIMIT_MAX, cursor));
      page.items().stream().filter(reach::takes).map(Boutique::id).forEach(reached::add);
      cursor = page.next();
    } while (cursor.isPresent());
    return new Route(reached);
  }

  /** The boutique whose gifts come next: the one that is begun, or the next one. */
  Optional<BoutiqueId> next(Progress progress) {
    if (progress.cursor().isPresent()) {
      return progress.boutique();
    }
    return boutiques.stream()
        .filter(id -> progress.boutique().map(last -> id.compareTo(last) > 0).orElse(true))
        .findFirst();
  }
}
