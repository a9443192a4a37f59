/** The functions that a schedule starts, tested by events as the schedule sends them. */
@NullMarked
package io.largesse.handler.schedule;

import org.jspecify.annotations.NullMarked;
