/** The law and the house's own limits, as data, and the verdicts they give. */
@NullMarked
package io.largesse.threshold;

import org.jspecify.annotations.NullMarked;
