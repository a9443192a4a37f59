/** What clients buy, and bring back. */
@NullMarked
package io.largesse.purchase;

import org.jspecify.annotations.NullMarked;
