package io.largesse.threshold;

import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.EmployerId;
import io.largesse.client.HouseholdId;
import io.largesse.id.Ids;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whose gifts add up: a person, a household or an employer. */
public record Subject(Kind kind, String id) {
  public Subject {
    Ids.check(id);
  }

  public static Subject of(ClientId person) {
    return new Subject(Kind.PERSON, person.value());
  }

  public static Subject of(HouseholdId household) {
    return new Subject(Kind.HOUSEHOLD, household.value());
  }

  public static Subject of(EmployerId employer) {
    return new Subject(Kind.EMPLOYER, employer.value());
  }

  /** All for whom gifts to {@code client} count. */
  public static Set<Subject> allOf(Client client) {
    Set<Subject> subjects = new LinkedHashSet<>();
    subjects.add(of(client.id()));
    client.household().map(Subject::of).ifPresent(subjects::add);
    client.employer().map(Subject::of).ifPresent(subjects::add);
    return subjects;
  }

  /** The subject that {@code text} names, as {@link #toString} writes it. */
  public static Subject parse(String text) {
    int mark = text.indexOf('#');
    if (mark < 0) {
      throw new IllegalArgumentException("Not a subject");
    }
    return new Subject(Kind.valueOf(text.substring(0, mark)), text.substring(mark + 1));
  }

  /** The first day whose gifts are still kept on {@code today}. */
  public LocalDate keptFrom(LocalDate today) {
    return kind.keptFrom(today);
  }

  /** Such as {@code PERSON#c-1}. */
  @Override
  public String toString() {
    return kind + "#" + id;
  }

  /** What a subject is. */
  public enum Kind {
    PERSON(38),
    HOUSEHOLD(38),
    EMPLOYER(14);

    /** A rule looks back 36 months, an employer's 12; and a gift may be entered 31 days late. */
    private final int monthsKept;

    Kind(int monthsKept) {
      this.monthsKept = monthsKept;
    }

    LocalDate keptFrom(LocalDate today) {
      return today.minusMonths(monthsKept);
    }
  }
}
