/** Who did what. */
@NullMarked
package io.largesse.audit;

import org.jspecify.annotations.NullMarked;
