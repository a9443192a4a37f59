/** Checks the tokens of an OpenID Connect issuer. */
@NullMarked
package io.largesse.handler.token;

import org.jspecify.annotations.NullMarked;
