/** Units of each SKU, boutique by boutique. */
@NullMarked
package io.largesse.stock;

import org.jspecify.annotations.NullMarked;
