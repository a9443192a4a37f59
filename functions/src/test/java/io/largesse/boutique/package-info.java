/** Boutiques, held to their rules. */
@NullMarked
package io.largesse.boutique;

import org.jspecify.annotations.NullMarked;
