package io.largesse.threshold;

/** Says that a subject has more live gifts than can be kept together: somebody must look at it. */
public final class ExposureFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Subject subject;

  public ExposureFull(Subject subject) {
    super("The exposure of a " + subject.kind() + " is full", null, false, false);
    this.subject = subject;
  }

  public Subject subject() {
    return subject;
  }
}
