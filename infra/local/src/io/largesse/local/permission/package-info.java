/** Enforces each function's permissions on DynamoDB, as IAM would. */
@NullMarked
package io.largesse.local.permission;

import org.jspecify.annotations.NullMarked;
