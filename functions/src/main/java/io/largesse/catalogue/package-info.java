/** The catalogue of what may be given. */
@NullMarked
package io.largesse.catalogue;

import org.jspecify.annotations.NullMarked;
