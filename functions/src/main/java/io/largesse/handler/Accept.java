package io.largesse.handler;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The media types that a caller would have, as the header {@code Accept} says (RFC 9110). */
record Accept(String header) {
  private static final Pattern QUALITY = Pattern.compile(".*; *q=([01](?:\\.[0-9]{0,3})?) *(;.*)?");

  /** Whether CSV is liked better than JSON, which everyone gets who likes both alike. */
  boolean prefersCsv() {
    return quality("text/csv", "text/*") > quality("application/json", "application/*");
  }

  /** How much a type is liked: by its own name, else by its family's, else by that of all. */
  private double quality(String type, String family) {
    List<String> ranges =
        Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1)).map(String::strip).toList();
    return of(ranges, type).or(() -> of(ranges, family)).or(() -> of(ranges, "*/*")).orElse(0.0);
  }

  private static Optional<Double> of(List<String> ranges, String name) {
    return ranges.stream()
        .filter(range -> range.split(";", 2)[0].strip().equals(name))
        .findFirst()
        .map(Accept::quality);
  }

  private static double quality(String range) {
    Matcher quality = QUALITY.matcher(range);
    return quality.matches() ? Double.parseDouble(quality.group(1)) : 1.0;
  }
}
