/** Tests of experiments. */
@NullMarked
package io.largesse.experiment;

import org.jspecify.annotations.NullMarked;
