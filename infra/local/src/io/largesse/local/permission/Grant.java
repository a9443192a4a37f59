package io.largesse.local.permission;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One action on one resource that the policies of a function, or of a state machine, allow.
 *
 * @param holder logical id of the function or state machine
 * @param enclosing the transactions or batches that it is limited to; empty for no such limit
 */
public record Grant(String holder, String action, String resource, Set<String> enclosing) {
  public Grant {
    enclosing = Set.copyOf(enclosing);
  }

  boolean allows(Access access) {
    return matches(action, access.action())
        && matches(resource, access.resource())
        && (enclosing.isEmpty()
            || (access.enclosing() != null && enclosing.contains(access.enclosing())));
  }

  /** IAM's wildcards: {@code *} for any text, {@code ?} for one character. */
  private static boolean matches(String pattern, String text) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return text.matches(regex);
  }

  @Override
  public String toString() {
    return holder + ": " + action + " on " + resource;
  }
}
