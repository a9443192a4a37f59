package io.largesse.handler;

/** What answers one route. */
@FunctionalInterface
public interface Endpoint {
  ApiResponse answer(ApiRequest request);
}
