/** Long lists, page by page. */
@NullMarked
package io.largesse.page;

import org.jspecify.annotations.NullMarked;
