/** Tests of how tokens are checked. */
@NullMarked
package io.largesse.handler.token;

import org.jspecify.annotations.NullMarked;
