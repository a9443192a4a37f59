/** Demo data for the local process, posted through the API as any other caller would. */
@NullMarked
package io.largesse.local.demo;

import org.jspecify.annotations.NullMarked;
