/** Tests of ids. */
@NullMarked
package io.largesse.id;

import org.jspecify.annotations.NullMarked;
