/** Tests of histories. */
@NullMarked
package io.largesse.history;

import org.jspecify.annotations.NullMarked;
