/** Stands in for EventBridge's schedules. */
@NullMarked
package io.largesse.local.schedule;

import org.jspecify.annotations.NullMarked;
