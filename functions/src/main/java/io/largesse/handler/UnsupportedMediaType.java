package io.largesse.handler;

/** Says that a body is of a media type that its route does not read. */
public final class UnsupportedMediaType extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnsupportedMediaType() {
    super("unsupported media type", null, false, false);
  }
}
