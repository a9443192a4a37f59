/** Tests of measured return. */
@NullMarked
package io.largesse.roi;

import org.jspecify.annotations.NullMarked;
