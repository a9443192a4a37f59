package io.largesse.history;

/** Says that what is kept of a client is no history: only the tables can tell what it was. */
public final class UnreadableHistory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ClientHistory emptied;

  /** Of what is kept as {@code emptied}, but for its history. */
  public UnreadableHistory(ClientHistory emptied, RuntimeException garbage) {
    super("Version " + emptied.version() + " of a history is unreadable", garbage);
    this.emptied = emptied;
  }

  /** What is kept, with nothing in place of the garbage: that which a repaired history replaces. */
  public ClientHistory emptied() {
    return emptied;
  }
}
