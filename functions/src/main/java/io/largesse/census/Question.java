package io.largesse.census;

import io.largesse.segment.Segmentation;

/** What is asked of each client. */
public sealed interface Question {
  /**
   * In which segment they are, as their history says.
   *
   * @param version of the segmentation that was in force when it was asked
   */
  record Kept(int version) implements Question {}

  /**
   * In which segment they would be.
   *
   * @param ofDraft whether it is the axis' draft, as it was then
   */
  record Tried(Segmentation definition, boolean ofDraft) implements Question {}
}
