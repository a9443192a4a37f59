package io.largesse.event;

/**
 * Where changes are in the stream of a table.
 *
 * @param stream its ARN
 * @param shard the part of the stream
 * @param first the place of the first change
 * @param last the place of the last change; the first for one alone
 */
public record StreamPlace(String stream, String shard, String first, String last) {}
