/** One printable page of what a run has found. */
@NullMarked
package io.largesse.report;

import org.jspecify.annotations.NullMarked;
