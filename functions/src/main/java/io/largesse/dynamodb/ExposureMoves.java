package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.threshold.ClientChange;
import io.largesse.threshold.ClientMerge;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Moves what counts for a client, and for groups, when what binds the client changes. */
record ExposureMoves(Database database, String table) {
  /** The person's comes first, and is marked with the change. */
  List<TransactWriteItem> writes(ClientChange change, long bindings, Act act) {
    // The person's is read first: a gift registered since then has moved its version, whatever the
    // groups', read later, hold of it.
    Set<Subject> groups = new LinkedHashSet<>(change.subjects());
    groups.remove(change.person());
    Map<Subject, Exposure> found = read(Set.of(change.person()));
    if (!groups.isEmpty()) {
      found.putAll(read(groups));
    }
    List<Exposure> moved = change.move(found);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(ExposureItems.rebind(table, moved.getFirst(), bindings, act));
    moved.stream().skip(1).forEach(exposure -> writes.add(ExposureItems.put(table, exposure, act)));
    return writes;
  }

  /**
   * As two people become one: the merged one's comes first, then the survivor's, each marked.
   *
   * @param left the bindings that the merged one has then
   * @param kept those that the survivor has
   */
  Merged merge(ClientMerge merge, long left, long kept, Act act) {
    // The people are read first, as above.
    Map<Subject, Exposure> found = read(Set.copyOf(merge.people()));
    if (!merge.groups().isEmpty()) {
      found.putAll(read(merge.groups()));
    }
    List<Exposure> moved = merge.move(found);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(ExposureItems.rebind(table, moved.get(0), left, act));
    writes.add(ExposureItems.rebind(table, moved.get(1), kept, act));
    moved.stream().skip(2).forEach(exposure -> writes.add(ExposureItems.put(table, exposure, act)));
    Subject merged = merge.people().getFirst();
    return new Merged(found.getOrDefault(merged, Exposure.none(merged)), writes);
  }

  /**
   * What two people who become one have written.
   *
   * @param left what counted for the merged one until then
   */
  record Merged(Exposure left, List<TransactWriteItem> writes) {}

  private Map<Subject, Exposure> read(Set<Subject> subjects) {
    BatchRead batch = new BatchRead(database.client());
    Map<Subject, Exposure> exposures = new HashMap<>();
    subjects.forEach(
        subject -> {
          batch.of(table, ExposureItems.keyOf(subject));
          exposures.put(subject, Exposure.none(subject));
        });
    batch
        .read()
        .getOrDefault(table, List.of())
        .forEach(
            item -> {
              Subject subject = Subject.parse(Item.text(item, ExposureItems.SUBJECT));
              exposures.put(subject, ExposureItems.read(subject, item));
            });
    return exposures;
  }
}
