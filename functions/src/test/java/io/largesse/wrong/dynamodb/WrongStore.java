package io.largesse.wrong.dynamodb;

import com.amazonaws.services.lambda.runtime.Context;
import io.largesse.wrong.handler.WrongHandler;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** Stores that know what a store must not. */
public interface WrongStore {
  /** Knows Lambda. */
  interface SeesLambda {
    Context context();
  }

  /** Knows the other edge. */
  interface SeesAHandler {
    WrongHandler handler();
  }

  /** Knows the event bus, beside which nothing is ever written. */
  interface SeesTheBus {
    EventBridgeClient client();
  }
}
