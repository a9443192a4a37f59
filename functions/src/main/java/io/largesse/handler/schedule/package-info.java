/** The functions that a schedule starts. */
@NullMarked
package io.largesse.handler.schedule;

import org.jspecify.annotations.NullMarked;
