package io.largesse.page;

import java.util.Optional;

/**
 * Which page of a list is asked for.
 *
 * @param limit items at most, 1 to {@link #LIMIT_MAX}
 * @param cursor what an earlier page of the same list named as next
 */
public record PageRequest(int limit, Optional<String> cursor) {
  public static final int LIMIT_MAX = 200;
  public static final int LIMIT_DEFAULT = 50;
}
