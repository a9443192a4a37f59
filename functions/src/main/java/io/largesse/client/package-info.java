/** Clients: to whom gifts are given, and what binds them. */
@NullMarked
package io.largesse.client;

import org.jspecify.annotations.NullMarked;
