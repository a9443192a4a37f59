/** Reading and writing JSON, with every fault named at once. */
@NullMarked
package io.largesse.json;

import org.jspecify.annotations.NullMarked;
