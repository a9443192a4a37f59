package io.largesse.bus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Parts entries into as many calls as EventBridge's limits ask for. */
final class Portions {
  /** Entries of one call. */
  static final int ENTRIES_MAX = 10;

  /** Bytes of one call, and so of one entry. */
  static final int BYTES_MAX = 256 * 1024;

  /** What EventBridge counts for the time of an entry. */
  private static final int TIME_BYTES = 14;

  private Portions() {}

  /** All of {@code entries}, in their order. */
  static List<List<Placed>> of(List<Placed> entries) {
    List<List<Placed>> portions = new ArrayList<>();
    List<Placed> portion = new ArrayList<>();
    int bytes = 0;
    for (Placed placed : entries) {
      int size = size(placed.entry());
      if (portion.size() == ENTRIES_MAX || bytes + size > BYTES_MAX) {
        portions.add(portion);
        portion = new ArrayList<>();
        bytes = 0;
      }
      portion.add(placed);
      bytes += size;
    }
    portions.add(portion);
    portions.removeIf(List::isEmpty);
    return portions;
  }

  private static int size(PutEventsRequestEntry entry) {
    return TIME_BYTES + bytes(entry.source()) + bytes(entry.detailType()) + bytes(entry.detail());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * An entry with the place of its event among those that are published.
   *
   * @param place 0 for the first
   */
  record Placed(int place, PutEventsRequestEntry entry) {}
}
