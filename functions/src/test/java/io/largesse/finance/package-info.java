/** Tests of what finance is told. */
@NullMarked
package io.largesse.finance;

import org.jspecify.annotations.NullMarked;
