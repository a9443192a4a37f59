package io.largesse.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.handler.Wiring;
import io.largesse.local.template.Resource;
import io.largesse.local.template.TemplateFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One function of the template, as Lambda runs it: environments, a time-out, failures. */
public final class LocalFunction implements AutoCloseable {
  /** SAM's default. */
  private static final int TIMEOUT_SECONDS = 3;

  private static final int MEMORY_MEGABYTES = 128;

  /** Lambda's limit for what a function is called with. */
  private static final int EVENT_BYTES_MAX = 6 * 1024 * 1024;

  /** Lambda's limit for what a function answers. */
  private static final int ANSWER_BYTES_MAX = EVENT_BYTES_MAX + 100;

  private final String logicalId;
  private final Duration timeout;
  private final int memoryMegabytes;
  private final Environments environments;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  public LocalFunction(Resource resource, Wiring wiring) {
    JsonNode properties = resource.properties();
    this.logicalId = resource.logicalId();
    this.timeout = Duration.ofSeconds(properties.path("Timeout").asInt(TIMEOUT_SECONDS));
    this.memoryMegabytes = properties.path("MemorySize").asInt(MEMORY_MEGABYTES);
    Class<?> handler = load(logicalId, properties.path("Handler").asText());
    this.environments = new Environments(() -> start(handler, wiring));
  }

  /** Calls the function with {@code event}, and gives what it wrote. */
  public byte[] call(byte[] event) throws FunctionFailed, FunctionTimedOut, InterruptedException {
    if (event.length > EVENT_BYTES_MAX) {
      throw new EventTooLarge(logicalId, event.length);
    }
    Future<byte[]> answer = calls.submit(() -> callNow(event));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      throw new FunctionFailed(logicalId, cause == null ? failed : cause);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new FunctionTimedOut(logicalId, timeout);
    }
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }

  private byte[] callNow(byte[] event) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    environments.run(
        handler ->
            handler.handleRequest(
                new ByteArrayInputStream(event),
                answer,
                new LocalContext(logicalId, memoryMegabytes, timeout)));
    if (answer.size() > ANSWER_BYTES_MAX) {
      throw new IllegalStateException("an answer of " + answer.size() + " bytes");
    }
    return answer.toByteArray();
  }

  private static Class<?> load(String logicalId, String handler) {
    try {
      return Class.forName(handler);
    } catch (ClassNotFoundException missing) {
      throw new TemplateFault("Resources/" + logicalId + "/Handler", "there is no " + handler);
    }
  }

  private static RequestStreamHandler start(Class<?> handler, Wiring wiring) {
    try {
      return (RequestStreamHandler) handler.getConstructor(Wiring.class).newInstance(wiring);
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(handler + " does not start", failed.getCause());
    } catch (ReflectiveOperationException unfit) {
      throw new IllegalStateException(handler + " is no function of ours", unfit);
    }
  }
}
