/** Boutiques: where gifts are given. */
@NullMarked
package io.largesse.boutique;

import org.jspecify.annotations.NullMarked;
