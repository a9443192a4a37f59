package io.largesse.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language that Largesse speaks; English when in doubt. */
public enum Language {
  EN("en"),
  FR("fr"),
  IT("it");

  /** A longer wish is none: it would only cost time. */
  private static final int WISH_LENGTH_MAX = 500;

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, such as fr. */
  public String code() {
    return code;
  }

  /** The best one for an {@code Accept-Language} header (RFC 9110), which may be malformed. */
  public static Language wished(String acceptLanguage) {
    if (acceptLanguage.isBlank() || acceptLanguage.length() > WISH_LENGTH_MAX) {
      return EN;
    }
    try {
      return best(Locale.LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException malformed) {
      return EN;
    }
  }

  /** {@code ranges} come in the order of their weights. */
  private static Language best(List<Locale.LanguageRange> ranges) {
    Set<Language> unwanted = EnumSet.noneOf(Language.class);
    for (Locale.LanguageRange range : ranges) {
      if (range.getWeight() == 0) {
        of(range).ifPresent(unwanted::add);
      }
    }
    for (Locale.LanguageRange range : ranges) {
      Optional<Language> language = range.getRange().equals("*") ? Optional.of(EN) : of(range);
      if (range.getWeight() > 0 && language.isPresent() && !unwanted.contains(language.get())) {
        return language.get();
      }
    }
    return EN;
  }

  private static Optional<Language> of(Locale.LanguageRange range) {
    for (Language language : values()) {
      if (range.getRange().equals(language.code)
          || range.getRange().startsWith(language.code + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The one in this language, of the same words in all. */
  public String of(String english, String french, String italian) {
    return switch (this) {
      case EN -> english;
      case FR -> french;
      case IT -> italian;
    };
  }
}
