/** The edge to DynamoDB: only here is its SDK seen. */
@NullMarked
package io.largesse.dynamodb;

import org.jspecify.annotations.NullMarked;
