package io.largesse.local.function;

/** Where the failures of functions are told, as Lambda tells them in its log. */
public final class Failures {
  private Failures() {}

  public static void tell(Exception failure) {
    failure.printStackTrace();
  }
}
