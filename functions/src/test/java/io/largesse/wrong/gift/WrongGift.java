package io.largesse.wrong.gift;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.largesse.wrong.dynamodb.WrongStore;
import io.largesse.wrong.handler.WrongHandler;
import io.largesse.wrong.stock.WrongStock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Subjects that know what a subject must not. */
public interface WrongGift {
  /** Knows the AWS SDK. */
  interface SeesTheDatabase {
    DynamoDbClient client();
  }

  /** Knows Lambda. */
  interface SeesLambda {
    Context context();
  }

  /** Knows the edge that keeps it. */
  interface SeesItsStore {
    WrongStore store();
  }

  /** Knows the edge that calls it. */
  interface SeesItsHandler {
    WrongHandler handler();
  }

  /** Knows a library that is the client's alone. */
  interface SeesTelephones {
    PhoneNumberUtil telephones();
  }

  /** Knows a subject that knows this one. */
  interface SeesStock {
    WrongStock stock();
  }
}
