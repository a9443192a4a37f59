/** Tests of what clients bought, and brought back. */
@NullMarked
package io.largesse.purchase;

import org.jspecify.annotations.NullMarked;
