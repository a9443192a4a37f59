/** Gifts: registered, judged, given. */
@NullMarked
package io.largesse.gift;

import org.jspecify.annotations.NullMarked;
