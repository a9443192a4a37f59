package io.largesse.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Fault;
import io.largesse.json.Read;
import io.largesse.json.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rules of one id whose periods overlap, even among rules that have other faults. */
final class Periods {
  private Periods() {}

  /** Notes an overlap at the later one's validFrom; gives whether there is none. */
  static boolean noteOverlaps(Value rules) {
    Map<String, List<Days>> byId = new HashMap<>();
    boolean apart = true;
    for (int index = 0; index < rules.node().size(); index++) {
      JsonNode rule = rules.node().get(index);
      Optional<Days> days = Days.of(rule);
      if (days.isPresent()) {
        List<Days> earlier =
            byId.computeIfAbsent(rule.path("id").asText(), id -> new ArrayList<>());
        if (earlier.stream().anyMatch(days.get()::overlaps)) {
          rules
              .faults()
              .add(
                  new Fault(
                      rules.pointer() + "/" + index + "/validFrom",
                      "overlaps with another period of this id"));
          apart = false;
        }
        earlier.add(days.get());
      }
    }
    return apart;
  }

  /** First and last day, both included. */
  private record Days(LocalDate first, LocalDate last) {
    static Optional<Days> of(JsonNode rule) {
      Optional<LocalDate> first = day(rule.path("validFrom"));
      Optional<LocalDate> last =
          rule.path("validTo").isTextual() ? day(rule.path("validTo")) : Optional.of(LocalDate.MAX);
      return first.isPresent() && last.isPresent()
          ? Optional.of(new Days(first.get(), last.get()))
          : Optional.empty();
    }

    boolean overlaps(Days other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** The rule itself has noted what is no day. */
    private static Optional<LocalDate> day(JsonNode node) {
      return Read.day().read(new Value(node, "", new ArrayList<>()));
    }
  }
}
