/** Clients, held to their rules. */
@NullMarked
package io.largesse.client;

import org.jspecify.annotations.NullMarked;
