/** The house as its callers see it: everything over HTTP, nothing of the inside. */
@NullMarked
package io.largesse.flow;

import org.jspecify.annotations.NullMarked;
