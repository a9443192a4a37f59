package io.largesse.client;

/** A way to reach a client, known by its keyed hash alone. */
public record Contact(String hash) {}
