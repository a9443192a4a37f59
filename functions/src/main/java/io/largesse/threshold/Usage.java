package io.largesse.threshold;

/**
 * How much of a limit is used without the gift.
 *
 * @param known the sum of what is known, of the worst window
 * @param lacksValue whether a gift of any window that holds the day lacks a value
 * @param lacksRate whether one lacks a rate
 * @param window the worst window
 */
record Usage(long known, boolean lacksValue, boolean lacksRate, Span window) {}
