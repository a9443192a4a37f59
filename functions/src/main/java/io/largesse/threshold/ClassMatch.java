package io.largesse.threshold;

import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import java.util.Optional;

/** A recipient class that a rule is for, of every body or of one. */
public record ClassMatch(RecipientClass recipientClass, Optional<String> body) {
  public boolean matches(Status status) {
    return recipientClass == status.recipientClass()
        && (body.isEmpty() || body.equals(status.body()));
  }
}
