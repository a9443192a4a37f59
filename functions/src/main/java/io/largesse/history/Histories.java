package io.largesse.history;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The histories of the house's clients, one for each. */
public interface Histories {
  /**
   * In so many parts clients are listed by the day on which they are due, so that none runs hot.
   */
  int DUE_PARTS = 16;

  /**
   * Reads what is kept of {@code client} now.
   *
   * @throws UnreadableHistory if that is garbage
   */
  ClientHistory find(ClientId client);

  /**
   * Keeps {@code now} if the version before it is in place, and no repair of it was noted since
   * that was read.
   *
   * @return whether it was kept; if not, or if nobody knows, read again
   */
  boolean save(ClientHistory now, Act act);

  /**
   * Keeps {@code merged} and {@code survivor}, both or neither, each if the version before it is in
   * place, and no repair of it was noted since.
   *
   * @return whether they were kept; if not, or if nobody knows, read again
   */
  boolean merge(ClientHistory merged, ClientHistory survivor, Act act);

  /**
   * Clients of one part who are due on {@code day} or since any day before it, the longest due
   * first; may lag by a second.
   *
   * @param part from 0, less than {@link #DUE_PARTS}
   */
  Page<Due> due(LocalDate day, int part, PageRequest page);

  /**
   * Reads some of all histories, in no order: what was written before is seen.
   *
   * @param part from 0, less than {@code parts}, into which all are parted
   * @param position what an earlier answer of the same part named as next
   */
  Scanned scan(int part, int parts, Optional<String> position, int max);

  /** Notes that the history of {@code client} needs repair, whatever is kept of it or under way. */
  void needsRepair(ClientId client, Act act);

  /** Clients whose histories need repair, at most {@code max}; may lag by a second. */
  List<ClientId> inNeedOfRepair(int max);
}
