/** Functions that state machines call. */
@NullMarked
package io.largesse.handler.task;

import org.jspecify.annotations.NullMarked;
