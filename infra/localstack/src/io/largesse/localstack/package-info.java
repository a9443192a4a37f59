/** What the scripts of {@code infra/localstack} need of the build. */
@NullMarked
package io.largesse.localstack;

import org.jspecify.annotations.NullMarked;
