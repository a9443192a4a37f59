package io.largesse.handler;

/** Says that a caller asks for something outside of where its role may act. */
public final class Forbidden extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Forbidden() {
    super("forbidden", null, false, false);
  }
}
