package io.largesse.id;

import java.util.regex.Pattern;

/** The one form of all ids, which callers choose: never personal data. */
public final class Ids {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Ids() {}

  /**
   * Gives {@code value} back if it is an id, and throws {@link IllegalArgumentException} if not.
   */
  public static String check(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An id has 1 to 64 letters, digits, '.', '_' or '-', and begins with a letter or digit");
    }
    return value;
  }
}
