package io.largesse.local;

import java.util.concurrent.CountDownLatch;

/** Starts the local house, and keeps it open until it is told to stop. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Lifeline.tie();
    System.out.println("Largesse");
    new CountDownLatch(1).await();
  }
}
