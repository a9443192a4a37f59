/** What given gifts cost, what tax is due on them, and how finance is told, each time once. */
@NullMarked
package io.largesse.finance;

import org.jspecify.annotations.NullMarked;
