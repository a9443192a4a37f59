/** Gifts, on a DynamoDB inside this process. */
@NullMarked
package io.largesse.gift;

import org.jspecify.annotations.NullMarked;
