/** Values that are replaced only by someone who has read them. */
@NullMarked
package io.largesse.version;

import org.jspecify.annotations.NullMarked;
