/** The functions behind the HTTP API. */
@NullMarked
package io.largesse.handler.api;

import org.jspecify.annotations.NullMarked;
