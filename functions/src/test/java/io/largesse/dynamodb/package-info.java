/** The stores, held to their contracts on a DynamoDB inside this process. */
@NullMarked
package io.largesse.dynamodb;

import org.jspecify.annotations.NullMarked;
