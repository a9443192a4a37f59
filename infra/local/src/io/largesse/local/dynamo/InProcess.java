package io.largesse.local.dynamo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * A client that calls DynamoDB Local as a method: through HTTP, writing, reading and sending what
 * is asked and answered takes longer than the work. Interceptors see each request as they would in
 * the SDK, but for what concerns HTTP.
 */
final class InProcess implements InvocationHandler {
  /** Whose tables are meant: there is one database for all. */
  private static final String ANYBODY = "local";

  private final Supplier<LocalDynamoDBRequestHandler> database;
  private final List<ExecutionInterceptor> interceptors;

  private InProcess(
      Supplier<LocalDynamoDBRequestHandler> database, List<ExecutionInterceptor> interceptors) {
    this.database = database;
    this.interceptors = List.copyOf(interceptors);
  }

  /**
   * A client of {@code type}, one of the SDK's for DynamoDB and its streams.
   *
   * @param database asked at each call, as it may still be starting
   */
  static <T> T client(
      Class<T> type,
      Supplier<LocalDynamoDBRequestHandler> database,
      List<ExecutionInterceptor> interceptors) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new InProcess(database, interceptors)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("close")) {
      return null;
    }
    if (arguments != null
        && arguments[0] instanceof SdkRequest request
        && SdkResponse.class.isAssignableFrom(method.getReturnType())) {
      return answered(method.getName(), request);
    }
    if (method.isDefault()) {
      // Makes a request, or one for each page, and comes back with it.
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    throw new UnsupportedOperationException(method + " is no call of DynamoDB");
  }

  private SdkResponse answered(String operation, SdkRequest asked) throws Throwable {
    ExecutionAttributes attributes = new ExecutionAttributes();
    SdkRequest request = asked;
    for (ExecutionInterceptor interceptor : interceptors) {
      interceptor.beforeExecution(context(request), attributes);
    }
    for (ExecutionInterceptor interceptor : interceptors) {
      request = interceptor.modifyRequest(context(request), attributes);
    }
    // Told in any case: a write whose answer is lost has been made all the same.
    InterceptorContext done = context(request);
    return unhurried(
        () -> {
          try {
            return call(operation, done.request());
          } finally {
            interceptors.reversed().forEach(each -> each.afterExecution(done, attributes));
          }
        });
  }

  /**
   * What {@code call} answers, which goes on to its end though its caller is interrupted: DynamoDB
   * Local would keep its locks otherwise, and answer nobody any more.
   */
  private static SdkResponse unhurried(Call call) throws Throwable {
    CompletableFuture<SdkResponse> answer = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(call.answer());
          } catch (Throwable failed) {
            answer.completeExceptionally(failed);
          }
        });
    try {
      return answer.get();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Ended before DynamoDB Local answered", ended);
    } catch (ExecutionException failed) {
      throw failed.getCause();
    }
  }

  private interface Call {
    SdkResponse answer() throws Throwable;
  }

  private SdkResponse call(String operation, SdkRequest request) throws Throwable {
    Method method =
        LocalDynamoDBRequestHandler.class.getMethod(
            operation, String.class, String.class, request.getClass());
    try {
      return (SdkResponse) method.invoke(database.get(), ANYBODY, ANYBODY, request);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof DynamoDBLocalServiceException refused) {
        DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(refused);
      }
      throw failed.getCause();
    }
  }

  private static InterceptorContext context(SdkRequest request) {
    return InterceptorContext.builder().request(request).build();
  }
}
