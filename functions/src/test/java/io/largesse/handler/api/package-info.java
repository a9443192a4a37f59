/** The functions behind the HTTP API, called as Lambda calls them. */
@NullMarked
package io.largesse.handler.api;

import org.jspecify.annotations.NullMarked;
