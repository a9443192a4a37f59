/** Benchmarks and load tests of the functions; never deployed. */
@NullMarked
package io.largesse.bench;

import org.jspecify.annotations.NullMarked;
