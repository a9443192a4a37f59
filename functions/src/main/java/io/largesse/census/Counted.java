package io.largesse.census;

import java.time.LocalDate;

/**
 * The sizes of the segments of an axis on one day.
 *
 * @param version of the segmentation that was in force when they were counted
 */
public record Counted(int version, LocalDate day, Tally tally) {}
