package io.largesse.measurement;

import io.largesse.page.Mark;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * A page of what a run found. Its cursor names the run, so that the pages that follow are of the
 * same one, whatever becomes the latest meanwhile, and what else was asked for.
 *
 * @param run if it was named
 * @param filter what is read of the run, in words of which no two mean the same
 * @param page within that run
 */
public record RunPage(Optional<RunId> run, String filter, PageRequest page) {
  private static final String LIST = "run";
  private static final int PARTS = 4;

  /** The page that is asked for. */
  public static RunPage of(Optional<RunId> named, String filter, PageRequest asked) {
    if (asked.cursor().isEmpty()) {
      return new RunPage(named, filter, asked);
    }
    List<String> parts = Mark.read(asked.cursor().get(), LIST, PARTS);
    RunId run = run(parts.get(1));
    if (!parts.get(2).equals(filter) || named.filter(id -> !id.equals(run)).isPresent()) {
      throw Mark.foreign();
    }
    return new RunPage(
        Optional.of(run),
        filter,
        new PageRequest(asked.limit(), Optional.of(parts.get(PARTS - 1))));
  }

  /** {@code found} of {@code run}, with a cursor for the same list. */
  public <T> Page<T> named(RunId run, Page<T> found) {
    return new Page<>(
        found.items(),
        found.next().map(next -> Mark.write(List.of(LIST, run.value(), filter, next))));
  }

  private static RunId run(String id) {
    try {
      return new RunId(id);
    } catch (IllegalArgumentException foreign) {
      throw Mark.foreign();
    }
  }
}
