/** Work over the whole base, which goes on by itself once it is started. */
@NullMarked
package io.largesse.sweep;

import org.jspecify.annotations.NullMarked;
