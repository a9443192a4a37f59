package io.largesse.version;

/** A stored value with the version that a replacement must name; the first is 1. */
public record Versioned<T>(T value, long version) {}
