package io.largesse.segment;

/** Has every client judged by a segmentation that came into force. */
@FunctionalInterface
public interface JudgeEveryone {
  /** Starts that work for {@code version} of {@code axis}; starting twice is starting once. */
  void start(Axis axis, int version);
}
