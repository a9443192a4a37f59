/** The functions that follow the streams of tables. */
@NullMarked
package io.largesse.handler.stream;

import org.jspecify.annotations.NullMarked;
