/** Amounts and the rates between currencies. */
@NullMarked
package io.largesse.money;

import org.jspecify.annotations.NullMarked;
