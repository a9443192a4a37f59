/** The edge to Step Functions: only here is its SDK seen. */
@NullMarked
package io.largesse.stepfunctions;

import org.jspecify.annotations.NullMarked;
