/** The catalogue, tested. */
@NullMarked
package io.largesse.catalogue;

import org.jspecify.annotations.NullMarked;
