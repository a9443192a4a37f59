package io.largesse.threshold;

/**
 * A draft as it is kept.
 *
 * @param editor the subject who last changed it
 * @param version the version that a change must name; none comes twice in one market
 */
public record Edited(RuleDraft draft, String editor, long version) {}
