package io.largesse.history;

/** Says that what is kept of a client is no history: only the tables can tell what it was. */
public final class UnreadableHistory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long version;

  /** Of what was kept as {@code version}. */
  public UnreadableHistory(long version, IllegalArgumentException garbage) {
    super("Version " + version + " of a history is unreadable", garbage);
    this.version = version;
  }

  /** The version that a repaired history replaces. */
  public long version() {
    return version;
  }
}
