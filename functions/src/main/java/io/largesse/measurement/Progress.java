package io.largesse.measurement;

/**
 * How far a run has come, as its steps have noted.
 *
 * @param segments of the base, in which it is read
 * @param clients who were read so far
 * @param months that are to be reduced; 0 until all is read
 * @param cells that were written so far
 */
public record Progress(
    int segments, int segmentsDone, long clients, int months, int monthsDone, long cells) {}
