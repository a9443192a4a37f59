/** The functions that follow streams, tested by events as Lambda sends them. */
@NullMarked
package io.largesse.handler.stream;

import org.jspecify.annotations.NullMarked;
