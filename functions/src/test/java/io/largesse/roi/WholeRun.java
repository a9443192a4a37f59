package io.largesse.roi;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import io.largesse.id.KeyedHash;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A run from its passes to its cells, with the base cut by chance. */
record WholeRun(List<Cell> cells, List<LedgerEntry> ledger, RunTotals whole) {
  /** By which clients are parted into groups. */
  static final KeyedHash KEY = new KeyedHash("a key of measured runs");

  static WholeRun of(Measuring measuring, Map<ClientId, History> base) {
    return of(measuring, base, 1, 0);
  }

  /** Clients come in some order, to one of {@code parts} passes; chunks come in some order too. */
  static WholeRun of(Measuring measuring, Map<ClientId, History> base, int parts, long seed) {
    return of(measuring, chunks(measuring, base, parts, seed));
  }

  /** The reduced months' bytes of a base that was cut by chance. */
  static List<String> reducedBytes(Measuring measuring, Map<ClientId, History> base, long seed) {
    return reduced(measuring, chunks(measuring, base, 3, seed)).values().stream()
        .flatMap(List::stream)
        .map(HexFormat.of()::formatHex)
        .toList();
  }

  static List<Cell> cellsAfter(Measuring measuring, Map<ClientId, History> base, CellKey after) {
    List<Cell> cells = new ArrayList<>();
    new Finish(
            measuring,
            reduced(measuring, chunks(measuring, base, 1, 0)),
            Randomised.NONE,
            Optional.of(after))
        .forEachRemaining(cells::addAll);
    return cells;
  }

  private static List<Chunk> chunks(
      Measuring measuring, Map<ClientId, History> base, int parts, long seed) {
    Random random = new Random(seed);
    List<Pass> passes = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      passes.add(new Pass(measuring, KEY));
    }
    List<Map.Entry<ClientId, History>> clients = new ArrayList<>(base.entrySet());
    Collections.shuffle(clients, random);
    clients.forEach(
        client -> passes.get(random.nextInt(parts)).add(client.getKey(), client.getValue()));
    List<Chunk> chunks = new ArrayList<>();
    passes.forEach(pass -> chunks.addAll(pass.chunks()));
    Collections.shuffle(chunks, random);
    return chunks;
  }

  static WholeRun of(Measuring measuring, List<Chunk> chunks) {
    List<LedgerEntry> ledger = new ArrayList<>();
    TreeMap<YearMonth, List<byte[]>> months = new TreeMap<>();
    byMonth(chunks)
        .forEach(
            (month, of) -> {
              Reduced reduced = MonthReduction.reduce(measuring, month, of);
              months.put(month, reduced.cells().stream().map(Chunk::bytes).toList());
              ledger.addAll(reduced.ledger());
            });
    List<Cell> cells = new ArrayList<>();
    new Finish(measuring, months, Randomised.NONE, Optional.empty())
        .forEachRemaining(cells::addAll);
    List<byte[]> whole =
        chunks.stream().filter(chunk -> chunk.label().equals(Chunk.ALL)).map(Chunk::bytes).toList();
    return new WholeRun(cells, ledger, RunTotals.of(measuring, whole));
  }

  private static TreeMap<YearMonth, List<byte[]>> reduced(Measuring measuring, List<Chunk> chunks) {
    TreeMap<YearMonth, List<byte[]>> months = byMonth(chunks);
    months.replaceAll(
        (month, of) ->
            MonthReduction.reduce(measuring, month, of).cells().stream()
                .map(Chunk::bytes)
                .toList());
    return months;
  }

  private static TreeMap<YearMonth, List<byte[]>> byMonth(List<Chunk> chunks) {
    TreeMap<YearMonth, List<byte[]>> months = new TreeMap<>();
    chunks.stream()
        .filter(chunk -> !chunk.label().equals(Chunk.ALL))
        .forEach(
            chunk ->
                months
                    .computeIfAbsent(YearMonth.parse(chunk.label()), _ -> new ArrayList<>())
                    .add(chunk.bytes()));
    return months;
  }
}
