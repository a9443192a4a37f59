/** Everyone counted: how many clients are, or would be, in which segment, and what they spent. */
@NullMarked
package io.largesse.census;

import org.jspecify.annotations.NullMarked;
