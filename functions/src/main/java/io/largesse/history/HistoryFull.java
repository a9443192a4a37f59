package io.largesse.history;

/** Says that a client has more in 60 months than any client can have, and no item can hold. */
public final class HistoryFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HistoryFull(int bytes) {
    super("A history takes " + bytes + " bytes, more than an item holds");
  }
}
