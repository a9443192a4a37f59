package io.largesse.local.template;

/** Something in the template that is wrong, or that the local process does not know yet. */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TemplateFault(String where, String what) {
    super("template.yaml, " + where + ": " + what);
  }
}
