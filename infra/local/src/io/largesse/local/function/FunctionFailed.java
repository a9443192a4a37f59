package io.largesse.local.function;

/** A function threw, as Lambda would count it. */
public class FunctionFailed extends Exception {
  private static final long serialVersionUID = 1;

  public FunctionFailed(String function, Throwable cause) {
    super(function + " failed: " + cause, cause);
  }
}
