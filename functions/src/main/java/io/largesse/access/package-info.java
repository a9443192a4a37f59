/** Who calls, and what their role may do. */
@NullMarked
package io.largesse.access;

import org.jspecify.annotations.NullMarked;
