/** Runs that measure what gifts brought back, from their order to what is read of them. */
@NullMarked
package io.largesse.measurement;

import org.jspecify.annotations.NullMarked;
