/** Stands in for Lambda: makes the functions of the template and calls them. */
@NullMarked
package io.largesse.local.function;

import org.jspecify.annotations.NullMarked;
