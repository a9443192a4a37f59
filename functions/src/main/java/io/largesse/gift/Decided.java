package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.boutique.BoutiqueId;
import io.largesse.finance.Declared;
import io.largesse.money.ExchangeRate;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Verdict;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request that was judged, with what it was judged on; becomes the gift that is kept. */
record Decided(
    Entry entry,
    Proposal proposal,
    Verdict verdict,
    String hash,
    Standing standing,
    Asking asking) {
  /** The gift as a refused one, this attempt added to those before it. */
  Versioned<Gift> refused() {
    Attempt latest = Attempt.refused(asking.act(), proposal.request(), verdict);
    return gift(GiftStatus.REFUSED, entry, attempts().and(latest), 0, List.of(), Set.of());
  }

  /** The gift as one that counts and holds its units. */
  Versioned<Gift> registered(
      GiftStatus status, Entry counted, List<ExchangeRate> rates, Set<Role> asked) {
    return gift(status, counted, attempts(), 1, rates, asked);
  }

  private Attempts attempts() {
    return standing.gift().map(gift -> gift.value().attempts()).orElse(Attempts.NONE);
  }

  private Versioned<Gift> gift(
      GiftStatus status,
      Entry counted,
      Attempts attempts,
      int movements,
      List<ExchangeRate> rates,
      Set<Role> asked) {
    Gift gift =
        new Gift(
            proposal.request(),
            hash,
            counted,
            stockAt(),
            proposal.request().advisor().or(this::advisorWhoAsks),
            asking.act(),
            false,
            rates,
            status,
            verdict,
            asked,
            due(status, counted.day()),
            List.of(),
            attempts,
            movements,
            Declared.NONE,
            Optional.empty());
    return new Versioned<>(gift, standing.gift().map(Versioned::version).orElse(0L) + 1);
  }

  private BoutiqueId stockAt() {
    return standing.sku().map(sku -> sku.stockOf(entry.boutique())).orElse(entry.boutique());
  }

  private Optional<LocalDate> due(GiftStatus status, LocalDate day) {
    return switch (status) {
      case PENDING_APPROVAL -> Optional.of(Due.ofApproval(day, proposal.today()));
      case REGISTERED -> Optional.of(Due.ofGiving(day));
      default -> Optional.empty();
    };
  }

  private Optional<String> advisorWhoAsks() {
    return asking.caller().role() == Role.ADVISOR
        ? Optional.of(asking.caller().sub())
        : Optional.empty();
  }
}
