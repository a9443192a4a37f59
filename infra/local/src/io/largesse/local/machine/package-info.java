/** Stands in for Step Functions: the template's state machines, in JSONata. */
@NullMarked
package io.largesse.local.machine;

import org.jspecify.annotations.NullMarked;
