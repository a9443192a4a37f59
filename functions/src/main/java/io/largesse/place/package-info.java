/** Countries, and the unions they belong to. */
@NullMarked
package io.largesse.place;

import org.jspecify.annotations.NullMarked;
