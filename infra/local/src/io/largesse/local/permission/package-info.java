/** Enforces what each function and each state machine may do, as IAM would. */
@NullMarked
package io.largesse.local.permission;

import org.jspecify.annotations.NullMarked;
