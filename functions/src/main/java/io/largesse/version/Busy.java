package io.largesse.version;

/** Says that a write kept losing races until its time budget was spent: the caller tries later. */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Busy(String what) {
    super(what);
  }
}
