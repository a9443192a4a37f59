package io.largesse.segment;

import io.largesse.json.Json;
import io.largesse.json.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The segmentations that come with Largesse, version 0: one file an axis, read when asked for. */
public final class ShippedSegmentations {
  /** Their axes, in the order in which people name them. */
  public static final List<Axis> AXES =
      List.of(new Axis("value"), new Axis("preference"), new Axis("usage"));

  private static final ConcurrentMap<Axis, Segmentation> READ = new ConcurrentHashMap<>();

  private ShippedSegmentations() {}

  /** The segmentation of {@code axis}, if one ships. */
  public static Optional<Segmentation> of(Axis axis) {
    return AXES.contains(axis)
        ? Optional.of(READ.computeIfAbsent(axis, ShippedSegmentations::read))
        : Optional.empty();
  }

  private static Segmentation read(Axis axis) {
    String name = "/segmentations/" + axis + ".json";
    try (InputStream file = ShippedSegmentations.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not there");
      }
      return Stored.read(Json.decode(file.readAllBytes()), SegmentationJson.stored(axis, 0));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
