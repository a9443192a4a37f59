/** Enforces each function's permissions on DynamoDB and the event bus, as IAM would. */
@NullMarked
package io.largesse.local.permission;

import org.jspecify.annotations.NullMarked;
