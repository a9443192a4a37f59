package io.largesse.handler.stream;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.event.Change;
import io.largesse.recalculation.Fact;
import io.largesse.recalculation.Recalculate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has histories follow the changes of a batch: all of one client at once, each client alone. */
record Recalculation(Recalculate recalculate) {
  /** Follows what {@code read} makes of each change; one that is unreadable holds up no other. */
  Followed follow(List<Change> changes, Function<Change, Optional<Fact>> read, Act act) {
    Map<ClientId, List<Fact>> facts = new LinkedHashMap<>();
    Map<ClientId, Integer> places = new HashMap<>();
    Followed followed = new Followed(changes.size(), Optional.empty());
    for (int place = 0; place < changes.size(); place++) {
      try {
        Optional<Fact> fact = read.apply(changes.get(place));
        if (fact.isPresent()) {
          ClientId client = fact.get().client();
          places.putIfAbsent(client, place);
          facts.computeIfAbsent(client, first -> new ArrayList<>()).add(fact.get());
        }
      } catch (RuntimeException unreadable) {
        followed = followed.orEarlier(Followed.until(place, unreadable));
      }
    }
    Map<ClientId, RuntimeException> failures = recalculate.follow(facts, act);
    for (Map.Entry<ClientId, Integer> first : places.entrySet()) {
      @Nullable RuntimeException failure = failures.get(first.getKey());
      if (failure != null) {
        followed = followed.orEarlier(Followed.until(first.getValue(), failure));
      }
    }
    return followed;
  }
}
