/** Stands in for what Lambda does with the streams of tables. */
@NullMarked
package io.largesse.local.stream;

import org.jspecify.annotations.NullMarked;
