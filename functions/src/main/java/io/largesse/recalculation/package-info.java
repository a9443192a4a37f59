/** How histories and segments follow what happens to clients. */
@NullMarked
package io.largesse.recalculation;

import org.jspecify.annotations.NullMarked;
