package io.largesse.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name without what people write now one way and now another: accents, case, blanks, hyphens, and
 * which of given and family name comes first.
 */
public record FoldedName(String value) {
  /** Code points; as UTF-8 they stay within the 1,024 bytes of an index key. */
  private static final int LENGTH_MAX = 255;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02BC`\u00B4]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Letters that Unicode does not take apart, as the languages spell them without. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "\u00DF", "ss", "\u00F8", "o", "\u00E6", "ae", "\u0153", "oe", "\u0142", "l", "\u0111",
          "d", "\u00F0", "d", "\u00FE", "th", "\u0131", "i");

  public FoldedName {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("holds no letter");
    }
  }

  /** Folds a whole name, its parts in any order. */
  public static FoldedName of(String name) {
    String plain = APOSTROPHES.matcher(name).replaceAll("");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    String sorted =
        Arrays.stream(BETWEEN_WORDS.split(plain))
            .filter(word -> !word.isEmpty())
            .sorted()
            .collect(Collectors.joining(" "));
    int length = sorted.codePointCount(0, sorted.length());
    return new FoldedName(
        length <= LENGTH_MAX
            ? sorted
            : sorted.substring(0, sorted.offsetByCodePoints(0, LENGTH_MAX)));
  }

  @Override
  public String toString() {
    return "a folded name";
  }
}
