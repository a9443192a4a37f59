package io.largesse.local.permission;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a request needs permission for.
 *
 * @param action such as {@code dynamodb:PutItem}
 * @param resource the ARN of a table, an index, or whatever else the action is done on
 * @param enclosing the transaction or batch that the action is part of, if any
 */
record Access(String action, String resource, @Nullable String enclosing) {
  Access(String action, String resource) {
    this(action, resource, null);
  }

  @Override
  public String toString() {
    return action + " on " + resource + (enclosing == null ? "" : " in " + enclosing);
  }
}
