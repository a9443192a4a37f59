package io.largesse.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The register function in a JVM of its own, under Lambda's runtime client, on one core. */
final class LambdaProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "largesse.jar");
  private static final Path LOG = Path.of("target", "bench", "cold-start.log");
  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  /** What Lambda's runtime for Java brings along. */
  private static final List<String> RUNTIME_JARS =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "aws-lambda-java-core",
          "utils-lite");

  /** Long enough to write a cache of classes. */
  private static final int END_SECONDS = 120;

  private final long startNanos = System.nanoTime();
  private final Process process;

  private LambdaProcess(ProcessBuilder builder) throws IOException {
    this.process = builder.start();
  }

  /**
   * Starts the function, which asks {@code api} for calls.
   *
   * @param settings of the function
   * @param flags of the JVM
   */
  static LambdaProcess start(
      RuntimeApi api, Map<String, String> settings, boolean snapStart, List<String> flags)
      throws IOException {
    Files.createDirectories(LOG.toAbsolutePath().getParent());
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(TASKSET)) {
      command.addAll(List.of(TASKSET.toString(), "-c", "0"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xmx870m"));
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath()));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add("io.largesse.handler.api." + House.FUNCTION);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(LOG.toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("JAVA_"));
    environment.putAll(settings);
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("_HANDLER", "io.largesse.handler.api." + House.FUNCTION);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", House.FUNCTION);
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "bench");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "bench");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart ? "snap-start" : "on-demand");
    return new LambdaProcess(builder);
  }

  /** When the JVM was started, by {@link System#nanoTime}. */
  long startNanos() {
    return startNanos;
  }

  /** What the JVM has used of a processor so far; other work on the machine does not count. */
  long processorNanos() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /** Ends the JVM as a signal does, which lets it write a cache of its classes. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String classPath() {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing: mvn package makes it");
    }
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(
            path ->
                RUNTIME_JARS.stream().anyMatch(Path.of(path).getFileName().toString()::startsWith))
        .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator + JAR));
  }
}
