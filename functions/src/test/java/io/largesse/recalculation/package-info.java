/** Tests of how histories and segments follow. */
@NullMarked
package io.largesse.recalculation;

import org.jspecify.annotations.NullMarked;
