/** What every id looks like. */
@NullMarked
package io.largesse.id;

import org.jspecify.annotations.NullMarked;
