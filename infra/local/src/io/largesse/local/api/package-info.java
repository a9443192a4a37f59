/** Stands in for API Gateway: routes, authorizer, gateway responses, proxy events. */
@NullMarked
package io.largesse.local.api;

import org.jspecify.annotations.NullMarked;
