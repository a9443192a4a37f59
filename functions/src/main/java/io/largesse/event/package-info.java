/** What changed in a table, and what the world is told of it. */
@NullMarked
package io.largesse.event;

import org.jspecify.annotations.NullMarked;
