package io.largesse.bench;

import io.largesse.roi.CellKey;
import io.largesse.roi.Chunk;
import io.largesse.roi.Finish;
import io.largesse.roi.Measuring;
import io.largesse.roi.MonthReduction;
import io.largesse.roi.Pass;
import io.largesse.roi.Randomised;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A whole run in a process of its own, so that its memory can be told: two workers make histories
 * and pass over them, chunks go to files as they go to a table, then months are reduced, two at a
 * time, and cells made. Prints what it measured in one line.
 */
final class RoiRunProcess {
  private static final int WORKERS = 2;
  private static final int LOOKED_AT_EVERY = 1_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Measuring measuring = RoiBase.measuring();
  private final RoiBase base;
  private final Path parts;
  private final Path reduced;

  private RoiRunProcess(int oneOf, Path directory) throws IOException {
    base = new RoiBase(false, oneOf, RoiBase.SKUS);
    parts = Files.createDirectories(directory.resolve("parts"));
    reduced = Files.createDirectories(directory.resolve("reduced"));
  }

  /** Takes the number of clients, which of them are given something, and an empty directory. */
  public static void main(String[] arguments) throws Exception {
    RoiRunProcess run = new RoiRunProcess(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    int clients = Integer.parseInt(arguments[0]);
    long start = System.nanoTime();
    run.parallel(worker -> run.pass(worker, clients));
    long passed = System.nanoTime();
    List<YearMonth> months = run.measuring.months();
    run.parallel(
        worker -> {
          for (int month = worker; month < months.size(); month += WORKERS) {
            run.reduce(months.get(month));
          }
        });
    long reduced = System.nanoTime();
    long cells = run.finish(months);
    long end = System.nanoTime();
    System.out.printf(
        "%.1f %.1f %.1f %.1f %d %d %d%n",
        seconds(start, passed),
        seconds(passed, reduced),
        seconds(reduced, end),
        seconds(start, end),
        cells,
        bytes(run.parts) / 1_000_000,
        peakMegabytes());
  }

  private interface Work {
    void of(int worker);
  }

  private void parallel(Work work) throws Exception {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int number = worker;
        all.add(workers.submit(() -> work.of(number)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  private void pass(int worker, int clients) {
    int step = 0;
    Pass pass = new Pass(measuring, RoiBase.KEY);
    for (int client = worker; client < clients; client += WORKERS) {
      pass.add(RoiBase.id(client), base.history(client));
      if (client % LOOKED_AT_EVERY < WORKERS && pass.isFull()) {
        write(pass, worker + "-" + step++);
        pass = new Pass(measuring, RoiBase.KEY);
      }
    }
    write(pass, worker + "-" + step);
  }

  private void write(Pass pass, String step) {
    pass.chunks().forEach(chunk -> write(parts, chunk, step));
  }

  private static void write(Path to, Chunk chunk, String step) {
    try {
      Path directory = Files.createDirectories(to.resolve(chunk.label()));
      Files.write(directory.resolve("%s-%04d".formatted(step, chunk.number())), chunk.bytes());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void reduce(YearMonth month) {
    MonthReduction.reduce(measuring, month, () -> read(parts.resolve(month.toString())).iterator())
        .cells()
        .forEach(chunk -> write(reduced, chunk, "cells"));
  }

  private long finish(List<YearMonth> months) {
    TreeMap<YearMonth, Iterable<byte[]>> cells = new TreeMap<>();
    months.forEach(
        month -> cells.put(month, () -> read(reduced.resolve(month.toString())).iterator()));
    long count = 0;
    Finish finish = new Finish(measuring, cells, Randomised.NONE, Optional.<CellKey>empty());
    while (finish.hasNext()) {
      count += finish.next().size();
    }
    return count;
  }

  private static Stream<byte[]> read(Path directory) {
    try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.of()) {
      return files.sorted(Comparator.naturalOrder()).toList().stream().map(RoiRunProcess::bytesOf);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Of all memory that the process ever held, on Linux. */
  private static long peakMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElse(0);
  }

  private static double seconds(long start, long end) {
    return (end - start) / NANOS_PER_SECOND;
  }
}
