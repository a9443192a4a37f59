package io.largesse.segment;

import java.time.Instant;

/**
 * A published segmentation, which never changes.
 *
 * @param draftVersion the version of the draft that it was
 * @param editor the subject who last changed that
 * @param by the subject who published it
 * @param requestId the request in which that was done
 */
public record PublishedSegmentation(
    Segmentation segmentation,
    long draftVersion,
    String editor,
    String by,
    String requestId,
    Instant at) {}
