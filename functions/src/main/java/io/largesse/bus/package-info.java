/** The edge to EventBridge: only here is its SDK seen. */
@NullMarked
package io.largesse.bus;

import org.jspecify.annotations.NullMarked;
