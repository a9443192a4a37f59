/** DynamoDB Local in this process, with the template's tables. */
@NullMarked
package io.largesse.local.dynamo;

import org.jspecify.annotations.NullMarked;
