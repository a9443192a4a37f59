/** Reads template.yaml as CloudFormation and SAM would, as far as the local process needs. */
@NullMarked
package io.largesse.local.template;

import org.jspecify.annotations.NullMarked;
