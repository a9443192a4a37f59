/** What is left to do in the local process. */
@NullMarked
package io.largesse.local.work;

import org.jspecify.annotations.NullMarked;
