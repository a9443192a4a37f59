/** Measured return: what gifts brought back that would not have come without them. */
@NullMarked
package io.largesse.roi;

import org.jspecify.annotations.NullMarked;
