/** Segments: their definitions, what they say of a client's history, and why. */
@NullMarked
package io.largesse.segment;

import org.jspecify.annotations.NullMarked;
