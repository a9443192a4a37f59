package io.largesse.version;

/**
 * Says that something cannot be done at the moment: a write kept losing races until its time budget
 * was spent, or the database did not serve. The caller tries later.
 */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Busy(String what) {
    super(what);
  }

  public Busy(String what, Throwable cause) {
    super(what, cause);
  }
}
