package io.largesse.place;

import java.util.regex.Pattern;

/** The one form of a country's subdivisions: the second part of an ISO 3166-2 code. */
public final class Subdivision {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,3}");

  private Subdivision() {}

  /** Gives {@code value} back if it has the form, and throws if not. */
  public static String check(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("is the second part of an ISO 3166-2 code, such as BE");
    }
    return value;
  }
}
