package io.largesse.segment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which version of every axis is in force; 0, the shipped one, where none is named. */
public record CurrentSegmentations(Map<Axis, Integer> versions) {
  /** Nothing was published yet. */
  public static final CurrentSegmentations NONE = new CurrentSegmentations(Map.of());

  public CurrentSegmentations {
    versions = Map.copyOf(versions);
  }

  public int of(Axis axis) {
    return versions.getOrDefault(axis, 0);
  }

  /** Whether clients are judged by {@code axis}: it ships, or was published. */
  public boolean has(Axis axis) {
    return versions.containsKey(axis) || ShippedSegmentations.AXES.contains(axis);
  }

  /** The axes by which clients are judged: those that ship, then the house's own by name. */
  public List<Axis> axes() {
    Set<Axis> axes = new LinkedHashSet<>(ShippedSegmentations.AXES);
    axes.addAll(new TreeSet<>(versions.keySet()));
    return List.copyOf(axes);
  }
}
