package io.largesse.measurement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the steps through all segments of a run have left, each step once: the manifests are
 * followed from the beginning of each segment, and nothing else counts.
 */
final class Trail {
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

  private final Parts parts;
  private final Run run;
  private final List<List<Manifest>> segments;

  private Trail(Parts parts, Run run, List<List<Manifest>> segments) {
    this.parts = parts;
    this.run = run;
    this.segments = segments;
  }

  /** Throws {@link IllegalStateException} if a segment was not read to its end. */
  static Trail of(Parts parts, Run run) {
    List<List<Manifest>> segments = new ArrayList<>();
    for (int segment = 0; segment < run.terms().parameters().segments(); segment++) {
      segments.add(followed(parts.steps(run, segment)));
    }
    return new Trail(parts, run, segments);
  }

  private static List<Manifest> followed(List<Parts.Step> steps) {
    Map<Optional<String>, Manifest> left = new HashMap<>();
    steps.forEach(step -> left.put(step.position(), step.manifest()));
    List<Manifest> followed = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Manifest manifest = left.remove(next);
      if (manifest == null) {
        throw new IllegalStateException("A segment of the base was not read to its end");
      }
      followed.add(manifest);
      next = manifest.next();
    } while (next.isPresent());
    return followed;
  }

  /** The months of which something was found, in order. */
  List<YearMonth> months() {
    return segments.stream()
        .flatMap(List::stream)
        .flatMap(manifest -> manifest.chunks().keySet().stream())
        .filter(label -> MONTH.matcher(label).matches())
        .distinct()
        .sorted()
        .map(label -> YearMonth.parse(label))
        .toList();
  }

  /** Clients who were left out as their histories are garbage. */
  long unreadable() {
    return segments.stream().flatMap(List::stream).mapToLong(Manifest::unreadable).sum();
  }

  /**
   * Every chunk of {@code label}, read as they are asked for; throws {@link IllegalStateException}
   * if one is gone.
   */
  Iterable<byte[]> chunks(String label) {
    return () ->
        IntStream.range(0, segments.size())
            .boxed()
            .flatMap(
                segment ->
                    segments.get(segment).stream()
                        .filter(manifest -> manifest.chunks().containsKey(label))
                        .flatMap(manifest -> chunks(segment, manifest, label).stream()))
            .iterator();
  }

  private List<byte[]> chunks(int segment, Manifest manifest, String label) {
    List<byte[]> chunks = new ArrayList<>();
    parts.chunks(run, segment, manifest.attempt(), label).forEach(chunks::add);
    if (chunks.size() != manifest.chunks().getOrDefault(label, 0)) {
      throw new IllegalStateException("A part of the run is gone");
    }
    return chunks;
  }
}
