package io.largesse.json;

/** One thing wrong with an input: where, as a JSON pointer (RFC 6901), and what. */
public record Fault(String pointer, String detail) {}
