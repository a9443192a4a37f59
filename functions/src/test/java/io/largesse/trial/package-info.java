/** Tests of rules on trial. */
@NullMarked
package io.largesse.trial;

import org.jspecify.annotations.NullMarked;
