package io.largesse.localstack;

import io.largesse.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down the JDK and the class path that it runs on, for scripts that start others so. */
public final class Jvm {
  private Jvm() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        Json.write(
            Json.object()
                .put("home", System.getProperty("java.home"))
                .put("version", Runtime.version().feature())
                .put("classPath", System.getProperty("java.class.path"))));
  }
}
