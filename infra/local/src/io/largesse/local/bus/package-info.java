/** Stands in for EventBridge: takes events, keeps them, and hands them to the rules' targets. */
@NullMarked
package io.largesse.local.bus;

import org.jspecify.annotations.NullMarked;
