package io.largesse.wrong.dynamodb;

import com.amazonaws.services.lambda.runtime.Context;
import io.largesse.wrong.handler.WrongHandler;

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
}
