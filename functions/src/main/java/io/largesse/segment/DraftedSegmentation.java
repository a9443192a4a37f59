package io.largesse.segment;

/**
 * A draft as it is kept.
 *
 * @param editor the subject who last changed it
 * @param version the version that a change must name; none comes twice on one axis
 */
public record DraftedSegmentation(Segmentation draft, String editor, long version) {}
