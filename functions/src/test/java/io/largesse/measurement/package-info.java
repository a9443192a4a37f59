/** Tests of runs, from their order to what is read of them. */
@NullMarked
package io.largesse.measurement;

import org.jspecify.annotations.NullMarked;
