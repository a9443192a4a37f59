/** Experiments: clients assigned at random, so that what gifts bring back can be told. */
@NullMarked
package io.largesse.experiment;

import org.jspecify.annotations.NullMarked;
