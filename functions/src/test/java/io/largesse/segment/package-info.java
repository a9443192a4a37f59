/** Segments, tested. */
@NullMarked
package io.largesse.segment;

import org.jspecify.annotations.NullMarked;
