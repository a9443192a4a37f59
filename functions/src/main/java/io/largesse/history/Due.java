package io.largesse.history;

import io.largesse.client.ClientId;
import java.time.LocalDate;

/** A client whose segment time changes, and since which day that has been so. */
public record Due(ClientId client, LocalDate day) {}
