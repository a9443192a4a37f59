package io.largesse.threshold;

import io.largesse.client.Client;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What counts once {@code merged} has become part of {@code survivor}, who is {@code joined} then:
 * all gifts of both count for the survivor, and for the survivor's household and employer.
 *
 * @param today the day of the merge
 */
public record ClientMerge(Client merged, Client survivor, Client joined, LocalDate today) {
  /** The two people, the merged one first: both are always written. */
  public List<Subject> people() {
    return List.of(Subject.of(merged.id()), Subject.of(survivor.id()));
  }

  /** The households and employers that either counted for, or both will count for. */
  public Set<Subject> groups() {
    Set<Subject> groups = new LinkedHashSet<>();
    List.of(merged, survivor, joined).forEach(client -> groups.addAll(ClientChange.groups(client)));
    return groups;
  }

  /**
   * What is to be written, given all subjects as they are: the merged one's exposure first, which
   * is empty then, and the survivor's second.
   */
  public List<Exposure> move(Map<Subject, Exposure> found) {
    Exposure left = ClientChange.read(found, people().getFirst());
    Exposure kept = ClientChange.read(found, people().getLast());
    List<Entry> entries = new ArrayList<>();
    left.entries().forEach(entry -> entries.add(joined(entry, merged)));
    kept.entries().forEach(entry -> entries.add(joined(entry, survivor)));
    Exposure all = new Exposure(kept.subject(), entries, kept.version()).pruned(today);
    List<Exposure> written = new ArrayList<>();
    written.add(new Exposure(left.subject(), List.of(), left.version()));
    written.add(all);
    for (Subject group : groups()) {
      Exposure old = ClientChange.read(found, group);
      Exposure now = inGroup(old, all);
      if (!now.entries().equals(old.entries())) {
        written.add(now);
      }
    }
    return written;
  }

  private Exposure inGroup(Exposure group, Exposure person) {
    List<Entry> entries =
        new ArrayList<>(
            group
                .keeping(
                    entry ->
                        !entry.client().equals(merged.id())
                            && !entry.client().equals(survivor.id()))
                .entries());
    if (ClientChange.groups(joined).contains(group.subject())) {
      entries.addAll(person.entries());
    }
    return new Exposure(group.subject(), entries, group.version()).pruned(today);
  }

  private Entry joined(Entry entry, Client before) {
    return new ClientChange(before, joined, today).reclassified(entry).of(joined.id());
  }
}
