package io.largesse.census;

/**
 * How large a group of clients is.
 *
 * @param spend of 12 months, in the smallest unit of the reference currency
 */
public record Size(long clients, long spend) {
  static final Size NONE = new Size(0, 0);

  Size plus(Size other) {
    return new Size(clients + other.clients, Math.addExact(spend, other.spend));
  }
}
