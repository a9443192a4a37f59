package io.largesse.roi;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A run from its passes to its cells, with the base cut by chance. */
record WholeRun(List<Cell> cells, List<LedgerEntry> ledger, Whole whole) {
  static WholeRun of(Measuring measuring, Map<ClientId, History> base) {
    return of(measuring, base, 1, 0);
  }

  /** Clients come in some order, to one of {@code parts} passes; chunks come in some order too. */
  static WholeRun of(Measuring measuring, Map<ClientId, History> base, int parts, long seed) {
    Random random = new Random(seed);
    List<Pass> passes = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      passes.add(new Pass(measuring));
    }
    List<ClientId> clients = new ArrayList<>(base.keySet());
    Collections.shuffle(clients, random);
    clients.forEach(client -> passes.get(random.nextInt(parts)).add(client, base.get(client)));
    List<Chunk> chunks = new ArrayList<>();
    passes.forEach(pass -> chunks.addAll(pass.chunks()));
    Collections.shuffle(chunks, random);
    Map<String, List<byte[]>> labels = new TreeMap<>();
    chunks.forEach(
        chunk -> labels.computeIfAbsent(chunk.label(), _ -> new ArrayList<>()).add(chunk.bytes()));
    return reduced(measuring, labels);
  }

  private static WholeRun reduced(Measuring measuring, Map<String, List<byte[]>> labels) {
    Whole whole = Whole.of(measuring, labels.getOrDefault(Chunk.ALL, List.of()));
    labels.remove(Chunk.ALL);
    TreeMap<YearMonth, List<byte[]>> months = new TreeMap<>();
    List<LedgerEntry> ledger = new ArrayList<>();
    labels.forEach(
        (label, chunks) -> {
          Reduced reduced = MonthReduction.reduce(measuring, YearMonth.parse(label), chunks);
          months.put(YearMonth.parse(label), reduced.cells().stream().map(Chunk::bytes).toList());
          ledger.addAll(reduced.ledger());
        });
    List<Cell> cells = new ArrayList<>();
    new Finish(measuring, months, Randomised.NONE, Optional.empty())
        .forEachRemaining(cells::addAll);
    return new WholeRun(cells, ledger, whole);
  }
}
