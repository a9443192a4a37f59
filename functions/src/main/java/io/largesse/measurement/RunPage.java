package io.largesse.measurement;

import io.largesse.page.Mark;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * A page of what a run found. Its cursor names the run, so that the pages that follow are of the
 * same one, whatever becomes the latest meanwhile.
 *
 * @param run if it was named
 * @param page within that run
 */
public record RunPage(Optional<RunId> run, PageRequest page) {
  private static final String LIST = "run";
  private static final int PARTS = 3;

  /** The page that is asked for. */
  public static RunPage of(Optional<RunId> named, PageRequest asked) {
    if (asked.cursor().isEmpty()) {
      return new RunPage(named, asked);
    }
    List<String> parts = Mark.read(asked.cursor().get(), LIST, PARTS);
    RunId run = run(parts.get(1));
    if (named.isPresent() && !named.get().equals(run)) {
      throw Mark.foreign();
    }
    return new RunPage(Optional.of(run), new PageRequest(asked.limit(), Optional.of(parts.get(2))));
  }

  /** {@code found} of {@code run}, with cursors that name it. */
  public static <T> Page<T> named(RunId run, Page<T> found) {
    return new Page<>(
        found.items(), found.next().map(next -> Mark.write(List.of(LIST, run.value(), next))));
  }

  private static RunId run(String id) {
    try {
      return new RunId(id);
    } catch (IllegalArgumentException foreign) {
      throw Mark.foreign();
    }
  }
}
