/** Stands in for SQS. */
@NullMarked
package io.largesse.local.queue;

import org.jspecify.annotations.NullMarked;
