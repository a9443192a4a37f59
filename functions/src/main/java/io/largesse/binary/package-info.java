/** Compact encodings of records that are read and written whole. */
@NullMarked
package io.largesse.binary;

import org.jspecify.annotations.NullMarked;
