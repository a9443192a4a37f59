@NullMarked
package io.largesse.census;

import org.jspecify.annotations.NullMarked;
