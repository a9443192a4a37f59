package io.largesse.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, and SVG in it. Whatever comes from outside can only be text or the value of an
 * attribute, and both are escaped: no name of an occasion becomes markup.
 */
final class Html {
  private static final int NAME_LENGTH_MAX = 72;

  private final StringBuilder written = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; {@code attributes} are names and values in turn. */
  Html open(String name, String... attributes) {
    start(name, attributes);
    written.append('>');
    open.push(name);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    written.append("</").append(open.pop()).append('>');
    return this;
  }

  Html text(String text) {
    text.codePoints().forEach(this::escaped);
    return this;
  }

  /** An element that holds nothing but text. */
  Html leaf(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** An element of SVG, or one of HTML that is never closed, without content. */
  Html empty(String name, String... attributes) {
    start(name, attributes);
    written.append("/>");
    return this;
  }

  /** Text that names stand in: it cannot turn the direction of what stands around it. */
  Html apart(String text) {
    return leaf("bdi", text);
  }

  /** A name that somebody chose, cut if it is long. */
  Html name(String name) {
    return apart(
        name.codePointCount(0, name.length()) > NAME_LENGTH_MAX
            ? name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH_MAX)) + "…"
            : name);
  }

  /** Text of this program's own that is not markup, such as a style sheet. */
  Html raw(String own) {
    written.append(own);
    return this;
  }

  String end() {
    while (!open.isEmpty()) {
      close();
    }
    return written.append('\n').toString();
  }

  private void start(String name, String... attributes) {
    written.append('<').append(name);
    for (int index = 0; index < attributes.length; index += 2) {
      written.append(' ').append(attributes[index]).append("=\"");
      text(attributes[index + 1]);
      written.append('"');
    }
  }

  private void escaped(int character) {
    switch (character) {
      case '&' -> written.append("&amp;");
      case '<' -> written.append("&lt;");
      case '>' -> written.append("&gt;");
      case '"' -> written.append("&quot;");
      case '\'' -> written.append("&#39;");
      default -> written.appendCodePoint(isText(character) ? character : '\uFFFD');
    }
  }

  /** Neither a control character nor half of a pair: those have no place in a document. */
  private static boolean isText(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE;
  }
}
