/** Rules on trial: a draft judged on the gifts of a past period, before it binds anybody. */
@NullMarked
package io.largesse.trial;

import org.jspecify.annotations.NullMarked;
