package io.largesse.client;

import io.largesse.id.Ids;
import java.time.LocalDate;

/**
 * A day that matters to a client, such as a birthday.
 *
 * @param kind what it is: a word of the house's, of the form of an id
 * @param day when it first was
 */
public record ImportantDate(String kind, LocalDate day) {
  public ImportantDate {
    Ids.check(kind);
  }
}
