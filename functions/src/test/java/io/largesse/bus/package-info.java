/** A bus of its own for tests, behind the protocol that the real one speaks. */
@NullMarked
package io.largesse.bus;

import org.jspecify.annotations.NullMarked;
