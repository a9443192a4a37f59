/** The edge to Lambda: only here are its types seen. */
@NullMarked
package io.largesse.handler;

import org.jspecify.annotations.NullMarked;
