package io.largesse.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Seconds and peak memory of whole runs over bases of several sizes. */
final class RoiRun implements Benchmark {
  private static final List<Integer> CLIENTS = List.of(500_000, 1_000_000, 2_000_000);

  @Override
  public Table measure() throws Exception {
    Table table =
        new Table(
            "**A whole run in one process on two cores, with a heap of 400 MB**: histories are made"
                + " (which is in the seconds), passed over, parts written to files and reduced,"
                + " cells made; 60 purchases a client, three gifts to some, 40 months",
            "clients",
            "one of so many given something",
            "seconds: pass",
            "reduction",
            "cells",
            "in all",
            "cells",
            "MB of parts",
            "MB at the peak");
    for (int clients : CLIENTS) {
      table.row((Object[]) (clients + " 10 " + run(clients, 10)).split(" "));
    }
    table.row((Object[]) ("1000000 1 " + run(1_000_000, 1)).split(" "));
    return table;
  }

  private static String run(int clients, int oneOf) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("roi-run");
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseG1GC",
                  "-Xmx400m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  RoiRunProcess.class.getName(),
                  "" + clients,
                  "" + oneOf,
                  directory.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String line =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("The run failed");
      }
      return line;
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
