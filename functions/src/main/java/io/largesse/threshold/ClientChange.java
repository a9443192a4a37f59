package io.largesse.threshold;

import io.largesse.client.Client;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of what rules look at in a client: what counted with one household or employer counts
 * with another then, and as gifts to a client of the classes that are known now.
 *
 * @param today the day of the change
 */
public record ClientChange(Client before, Client after, LocalDate today) {
  /** Whether limits see the change at all. */
  public boolean matters() {
    return !before.recipient().equals(after.recipient())
        || !before.household().equals(after.household())
        || !before.employer().equals(after.employer());
  }

  /** All subjects that the client counted for or will count for; the person first. */
  public Set<Subject> subjects() {
    Set<Subject> subjects = new LinkedHashSet<>();
    subjects.add(person());
    subjects.addAll(groups(before));
    subjects.addAll(groups(after));
    return subjects;
  }

  /**
   * What is to be written, given all {@link #subjects} as they are: the person's exposure always,
   * even when its entries stay, so that whoever judges by what was known before loses the race.
   */
  public List<Exposure> move(Map<Subject, Exposure> found) {
    Exposure person = read(found, person());
    Exposure moved = new Exposure(person.subject(), reclassified(person), person.version());
    List<Exposure> written = new ArrayList<>();
    written.add(moved);
    for (Subject group : subjects()) {
      if (!group.equals(person())) {
        Exposure old = read(found, group);
        Exposure changed = groups(after).contains(group) ? with(moved, old) : without(old);
        if (!changed.entries().equals(old.entries())) {
          written.add(changed);
        }
      }
    }
    return written;
  }

  /** The client's own subject. */
  public Subject person() {
    return Subject.of(after.id());
  }

  /** The household and the employer that {@code client} counts for. */
  static Set<Subject> groups(Client client) {
    Set<Subject> groups = new LinkedHashSet<>();
    client.household().map(Subject::of).ifPresent(groups::add);
    client.employer().map(Subject::of).ifPresent(groups::add);
    return groups;
  }

  static Exposure read(Map<Subject, Exposure> found, Subject subject) {
    Exposure exposure = found.get(subject);
    if (exposure == null) {
      throw new IllegalArgumentException("Not all subjects were read");
    }
    return exposure;
  }

  private Exposure with(Exposure person, Exposure group) {
    List<Entry> entries = new ArrayList<>(without(group).entries());
    entries.addAll(person.entries());
    return new Exposure(group.subject(), entries, group.version()).pruned(today);
  }

  private Exposure without(Exposure group) {
    return group.keeping(entry -> !entry.client().equals(after.id()));
  }

  private List<Entry> reclassified(Exposure person) {
    return person.entries().stream().map(this::reclassified).toList();
  }

  /**
   * A status that is dated back changes what held then; a residence has no date, and changes what
   * is still to come.
   */
  Entry reclassified(Entry entry) {
    LocalDate day = entry.day();
    boolean held = before.recipient().statusesOn(day).equals(after.recipient().statusesOn(day));
    boolean movedSince = day.isBefore(today) && before.isPrivateOn(day) && after.isPrivateOn(day);
    return held || movedSince ? entry : entry.withStatuses(after.recipient().statusesOn(day));
  }
}
