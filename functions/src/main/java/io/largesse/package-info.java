/**
 * Largesse, the house of gifts: one package per subject, and two edges, {@code dynamodb} and {@code
 * handler}, that only point inwards.
 */
@NullMarked
package io.largesse;

import org.jspecify.annotations.NullMarked;
