@NullMarked
package io.largesse.report;

import org.jspecify.annotations.NullMarked;
