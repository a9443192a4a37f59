package io.largesse.trial;

import io.largesse.boutique.Boutique;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Recipient;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftRegister;
import io.largesse.gift.GiftStatus;
import io.largesse.gift.Standing;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Exposures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What counted when a gift was given, made again from the gifts of those whose gifts count with it:
 * all that are live today and come before it, by day and by when they were registered.
 *
 * <p>The members of a household or of an employer are those of today, as far as their gifts are
 * still kept in its exposure.
 */
final class PastExposures {
  /** Clients whose gifts are remembered at once; more would fill the memory. */
  private static final int CLIENTS_MAX = 2_000;

  private static final Comparator<Gift> ORDER =
      Comparator.comparing(Gift::day)
          .thenComparing(gift -> gift.registered().at())
          .thenComparing(gift -> gift.id().value());

  private final GiftRegister register;
  private final Map<ClientId, List<Gift>> gifts = new ConcurrentHashMap<>();

  PastExposures(GiftRegister register) {
    this.register = register;
  }

  /** What {@code gift} is to be judged on; none if its client or its boutique is not there. */
  Optional<Past> of(Gift gift) {
    Entry entry = gift.entry();
    Standing standing =
        register.standing(Optional.empty(), entry.client(), entry.boutique(), Optional.empty());
    if (standing.client().isEmpty() || standing.boutique().isEmpty()) {
      return Optional.empty();
    }
    Client client = standing.client().get();
    return Optional.of(
        new Past(
            standing.boutique().get(),
            client.recipient(),
            new Exposures(
                before(gift, Stream.of(client.id())),
                standing.household().map(of -> before(gift, members(of, client))),
                standing.employer().map(of -> before(gift, members(of, client))))));
  }

  private static Stream<ClientId> members(Exposure exposure, Client client) {
    Set<String> ids = new TreeSet<>(Set.of(client.id().value()));
    exposure.entries().forEach(entry -> ids.add(entry.client().value()));
    return ids.stream().map(ClientId::new);
  }

  private List<Entry> before(Gift gift, Stream<ClientId> of) {
    return of.flatMap(client -> live(client).stream())
        .filter(other -> ORDER.compare(other, gift) < 0)
        .map(Gift::entry)
        .toList();
  }

  private List<Gift> live(ClientId client) {
    if (gifts.size() > CLIENTS_MAX) {
      gifts.clear();
    }
    return gifts.computeIfAbsent(client, this::read);
  }

  private List<Gift> read(ClientId client) {
    List<Gift> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Gift> page =
          register.ofClient(client, Set.of(), new PageRequest(PageRequest.LIMIT_MAX, cursor));
      page.items().stream().filter(PastExposures::isLive).forEach(found::add);
      cursor = page.next();
    } while (cursor.isPresent());
    return List.copyOf(found);
  }

  private static boolean isLive(Gift gift) {
    return gift.status() == GiftStatus.GIVEN || gift.status().holds();
  }

  /** Where a gift was given, to whom, and what counted then. */
  record Past(Boutique boutique, Recipient recipient, Exposures exposures) {}
}
