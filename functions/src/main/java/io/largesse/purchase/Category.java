package io.largesse.purchase;

import java.text.Normalizer;

/**
 * The names of the house's kinds of ware, written in one way alone so that equal ones are equal.
 */
public final class Category {
  private Category() {}

  /** Gives {@code name} back, or says by {@link IllegalArgumentException} why it is none. */
  public static String check(String name) {
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException("is written in composed characters (Unicode NFC)");
    }
    if (!Character.isLetterOrDigit(name.codePointAt(0))) {
      throw new IllegalArgumentException("begins with a letter or a digit");
    }
    if (name.endsWith(" ") || name.contains("  ")) {
      throw new IllegalArgumentException("has single spaces, and none at its end");
    }
    if (name.codePoints().anyMatch(Category::unseen)) {
      throw new IllegalArgumentException("holds a character that cannot be seen");
    }
    return name;
  }

  private static boolean unseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default -> false;
    };
  }
}
