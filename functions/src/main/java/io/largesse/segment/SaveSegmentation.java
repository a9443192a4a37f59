package io.largesse.segment;

import io.largesse.audit.Act;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import java.util.Optional;

/** Drafts the segmentation that an axis is to have. */
public final class SaveSegmentation {
  private final Segmentations segmentations;
  private final SegmentationDrafts drafts;
  private final Patience patience;

  public SaveSegmentation(
      Segmentations segmentations, SegmentationDrafts drafts, Patience patience) {
    this.segmentations = segmentations;
    this.drafts = drafts;
    this.patience = patience;
  }

  /** Saves {@code draft} in place of the version that was {@code read}. */
  public Saved<Segmentation> save(Segmentation draft, Optional<Long> read, Act act) {
    return patience
        .begin()
        .insist(
            "a draft",
            () -> drafts.save(draft, read, segmentations.current().of(draft.axis()), act));
  }
}
