/** The whole stack in one process, built from {@code template.yaml}; never deployed. */
@NullMarked
package io.largesse.local;

import org.jspecify.annotations.NullMarked;
