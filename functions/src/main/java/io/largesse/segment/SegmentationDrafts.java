package io.largesse.segment;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Saved;
import java.util.Optional;

/** The drafts of segmentations, at most one an axis, and what was published of them. */
public interface SegmentationDrafts {
  Optional<DraftedSegmentation> find(Axis axis);

  /**
   * Puts {@code draft} in its place if nothing, or what the caller has {@code read}, is there.
   *
   * @param current the version in force when the caller looked
   * @return empty if another version came into force meanwhile, or another write was under way
   */
  Optional<Saved<Segmentation>> save(Segmentation draft, Optional<Long> read, int current, Act act);

  /**
   * Brings {@code drafted} into force after version {@code after}, and removes it as a draft: all
   * of it or nothing.
   *
   * @return whether it did; not if the draft or the version in force has changed, another write was
   *     under way, or the answer was lost
   */
  boolean publish(DraftedSegmentation drafted, int after, Act act);

  /** The publication of {@code version}, if there is one. */
  Optional<PublishedSegmentation> publication(Axis axis, int version);

  /** What was published, newest first; a page may hold fewer than asked for. */
  Page<PublishedSegmentation> publications(Axis axis, PageRequest page);
}
