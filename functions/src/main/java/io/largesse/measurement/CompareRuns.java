package io.largesse.measurement;

import io.largesse.measurement.Cells.SideBySide;
import io.largesse.measurement.Cells.Some;
import io.largesse.page.Mark;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lists the cells of which two runs say different things, dimension by dimension: a page looks at
 * as many cells as it may hold, and so may hold few, or none.
 */
public final class CompareRuns {
  private static final String LIST = "compare";
  private static final int PARTS = 6;

  private final Cells cells;

  public CompareRuns(Cells cells) {
    this.cells = cells;
  }

  /** As places are ordered: as text, one beyond U+FFFF would come before others that it follows. */
  private static final Comparator<String> BY_BYTES =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  /** Two complete runs. */
  public record Pair(RunId from, RunId to) {}

  /**
   * Where to go on.
   *
   * @param after the place of the last cell that was looked at
   */
  private record Position(Dimension dimension, Optional<String> after) {}

  /** The runs that {@code cursor} is about, so that later pages are of the same ones. */
  public static Pair pair(String cursor) {
    List<String> parts = Mark.read(cursor, LIST, PARTS);
    try {
      return new Pair(new RunId(parts.get(1)), new RunId(parts.get(2)));
    } catch (IllegalArgumentException foreign) {
      throw Mark.foreign();
    }
  }

  /**
   * What of the difference is of interest.
   *
   * @param dimension all without
   * @param period likewise
   * @param ofState whether only other states are
   */
  public record Which(Optional<Dimension> dimension, Optional<Period> period, boolean ofState) {
    private boolean isOf(Difference difference) {
      return !ofState || difference.isOfState();
    }
  }

  /**
   * Finds what differs, in the order of cells.
   *
   * @param common the periods for which the runs can be held against each other
   */
  public Page<Difference> compare(Pair runs, Set<Period> common, Which which, PageRequest page) {
    List<Dimension> dimensions =
        which.dimension().map(List::of).orElseGet(() -> List.of(Dimension.values()));
    String filter = which.toString();
    Position at =
        page.cursor()
            .map(cursor -> position(cursor, filter))
            .orElseGet(() -> new Position(dimensions.getFirst(), Optional.empty()));
    SideBySide found =
        cells.sideBySide(runs, at.dimension(), which.period(), at.after(), page.limit() + 1);
    List<String> places = places(found, page.limit());
    Map<String, Cell> from = byPlace(found.from());
    Map<String, Cell> to = byPlace(found.to());
    return new Page<>(
        places.stream()
            .map(
                place ->
                    new Difference(
                        Optional.ofNullable(from.get(place)), Optional.ofNullable(to.get(place))))
            .filter(each -> !each.from().equals(each.to()))
            .filter(each -> common.contains(each.period()))
            .filter(which::isOf)
            .toList(),
        next(found, places, at, dimensions)
            .map(
                next ->
                    Mark.write(
                        List.of(
                            LIST,
                            runs.from().value(),
                            runs.to().value(),
                            filter,
                            next.dimension().name(),
                            next.after().orElse("")))));
  }

  /**
   * The places that are looked at, in order: not beyond the last that is known of a run which has
   * more.
   */
  private static List<String> places(SideBySide found, int max) {
    Optional<String> bound =
        Stream.of(found.from(), found.to())
            .filter(Some::more)
            .map(some -> some.cells().getLast().place())
            .min(BY_BYTES);
    TreeSet<String> places = new TreeSet<>(BY_BYTES);
    places.addAll(byPlace(found.from()).keySet());
    places.addAll(byPlace(found.to()).keySet());
    return places.stream()
        .filter(place -> bound.isEmpty() || BY_BYTES.compare(place, bound.get()) <= 0)
        .limit(max)
        .toList();
  }

  private static Optional<Position> next(
      SideBySide found, List<String> places, Position at, List<Dimension> dimensions) {
    boolean more =
        Stream.of(found.from(), found.to())
            .anyMatch(
                some ->
                    some.more()
                        || some.cells().stream().anyMatch(of -> !places.contains(of.place())));
    if (more) {
      return Optional.of(new Position(at.dimension(), Optional.of(places.getLast())));
    }
    int index = dimensions.indexOf(at.dimension()) + 1;
    return index == dimensions.size()
        ? Optional.empty()
        : Optional.of(new Position(dimensions.get(index), Optional.empty()));
  }

  private static Position position(String cursor, String filter) {
    List<String> parts = Mark.read(cursor, LIST, PARTS);
    if (!parts.get(3).equals(filter)) {
      throw Mark.foreign();
    }
    return Stream.of(Dimension.values())
        .filter(dimension -> dimension.name().equals(parts.get(4)))
        .findFirst()
        .map(
            dimension ->
                new Position(
                    dimension, Optional.of(parts.get(PARTS - 1)).filter(after -> !after.isEmpty())))
        .orElseThrow(Mark::foreign);
  }

  private static Map<String, Cell> byPlace(Some some) {
    Map<String, Cell> byPlace = new HashMap<>();
    some.cells().forEach(placed -> byPlace.put(placed.place(), placed.cell()));
    return byPlace;
  }
}
