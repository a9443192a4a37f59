/** The languages that Largesse speaks. */
@NullMarked
package io.largesse.language;

import org.jspecify.annotations.NullMarked;
