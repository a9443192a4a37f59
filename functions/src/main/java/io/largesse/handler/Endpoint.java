package io.largesse.handler;

/** What answers one route. */
@FunctionalInterface
public interface Endpoint {
  ApiResponse answer(ApiRequest request);

  /** {@code endpoint} for a route that takes neither a query nor a body. */
  static Endpoint bare(Endpoint endpoint) {
    return request -> {
      request.checkBare();
      return endpoint.answer(request);
    };
  }
}
