package io.largesse.audit;

import java.time.Instant;

/** Who wrote something, under which request, and when: every stored item carries it. */
public record Act(String by, String requestId, Instant at) {}
