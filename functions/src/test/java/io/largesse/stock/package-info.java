/** Stock, tested. */
@NullMarked
package io.largesse.stock;

import org.jspecify.annotations.NullMarked;
