/** The compact record of what one client bought, was given and did, and of the segments since. */
@NullMarked
package io.largesse.history;

import org.jspecify.annotations.NullMarked;
